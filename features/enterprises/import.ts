import type { Database } from '../../platform/db/database.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Job } from '../../platform/jobs/job.ts';
import { openImportShelf } from './import-shelf.ts';
import { readImport } from './jobs/read-import.ts';
import { runImport } from './jobs/run-import.ts';
import { sweepImports } from './jobs/sweep-imports.ts';
import { changeImportRoutes } from './routes/change-import.ts';
import { downloadRejectedRoute } from './routes/download-rejected.ts';
import { lookImportRoutes } from './routes/look-import.ts';
import { startImportRoute } from './routes/start-import.ts';

export interface ImportParts {
  readonly database: Database;
  /** Uploaded sheets are kept below it until their import has ended. */
  readonly dataDir: string;
}

/** Imports of enterprises: what may be asked of them, and the jobs that read and carry them out. */
export const openImports = ({ database, dataDir }: ImportParts): { routes: Route[]; jobs: Job[] } => {
  const shelf = openImportShelf(dataDir);
  return {
    routes: [
      startImportRoute(shelf),
      ...lookImportRoutes,
      ...changeImportRoutes,
      downloadRejectedRoute(database),
    ],
    jobs: [readImport({ database, shelf }), runImport, sweepImports(shelf)],
  };
};
