import { open } from 'node:fs/promises';
import { ensure, Refusal } from '../../packages/kernel/refusal.ts';

type Sheetlike = 'archive' | 'text';

const starts = (head: Buffer, hex: string): boolean => head.toString('hex', 0, hex.length / 2) === hex;

const OLE = 'd0cf11e0a1b11ae1';
const PDF = '25504446';
/** Pictures, other archives, programs: what people drop on the wrong button. */
const FOREIGN = [
  PDF,
  '89504e47',
  'ffd8ff',
  '47494638',
  '52617221',
  '377abcaf',
  '1f8b',
  '4d5a',
  '7f454c46',
  '504b0506',
];
const WEB = /^\s*(?:<!doctype\s+html|<html|<head|<meta|<table|<\?xml|mime-version:)/i;

/** An Excel workbook with a password is an OLE container whose first directory sector names `EncryptedPackage`. */
const isEncryptedWorkbook = async (path: string, head: Buffer): Promise<boolean> => {
  const sector = 1 << head.readUInt16LE(30);
  if (sector !== 512 && sector !== 4096) return false;
  const handle = await open(path);
  try {
    const directory = Buffer.alloc(sector);
    await handle.read(directory, 0, sector, (head.readUInt32LE(48) + 1) * sector);
    return directory.includes(Buffer.from('EncryptedPackage', 'utf16le'));
  } finally {
    await handle.close();
  }
};

const readHead = async (path: string, fileBytes: number): Promise<Buffer> => {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    ensure(size <= fileBytes, 'SHT-5', { limit: Math.floor(fileBytes / 1024 / 1024) });
    const head = Buffer.alloc(Math.min(size, 512));
    await handle.read(head, 0, head.length, 0);
    return head;
  } finally {
    await handle.close();
  }
};

/** SHT-1 … SHT-5 What the first bytes say the file is, whatever its name says. */
export const sniff = async (path: string, fileBytes: number): Promise<Sheetlike> => {
  const head = await readHead(path, fileBytes);
  if (starts(head, '504b0304')) return 'archive';
  if (starts(head, OLE) && head.length === 512)
    throw new Refusal((await isEncryptedWorkbook(path, head)) ? 'SHT-4' : 'SHT-2');
  ensure(head.length > 0, 'SHT-13');
  ensure(!FOREIGN.some((magic) => starts(head, magic)), 'SHT-1');
  ensure(!WEB.test(head.toString('latin1').replace(/^\xef\xbb\xbf/, '')), 'SHT-3');
  return 'text';
};
