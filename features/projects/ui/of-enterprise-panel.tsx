import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { Asked } from '../../../packages/kit/asked.tsx';
import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { useLanguage } from '../../../packages/kit/language.ts';
import type { PanelProps } from '../../../packages/kit/panels.tsx';
import { named, useSession } from '../../../packages/kit/session.ts';
import { useAsk, usePages } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { getEnterprise } from '../../enterprises/contract.ts';
import { listProjects, listStages, type ProjectBrief } from '../contract.ts';
import { LeadDrawer } from './lead-drawer.tsx';
import './projects.css';
import { sayMoney } from './say-money.ts';
import { StageLight } from './stage-light.tsx';
import { words } from './words.ts';

const ProjectRow = ({ of }: { of: ProjectBrief }) => {
  const t = useWords(words);
  const language = useLanguage();
  const stages = useAsk(listStages, {}).reply?.items ?? [];
  const stage = stages.find((one) => one.code === of.stage);
  const amount = of.plannedInvestment === null ? t('unknown') : sayMoney(of.plannedInvestment, language);
  return (
    <li className="prj-row">
      <span className="prj-said">
        <Link to={`/projects/${of.id}`}>{of.name}</Link>
        <span className="prj-note">
          {[stage && named(stage.name, language), t(`class_${of.class}`), amount, of.ownerName]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <StageLight of={of} stage={stage} />
    </li>
  );
};

/** On an enterprise's page: its projects. What a firm in the park adds is a project like any other. */
export const Panel = ({ id }: PanelProps) => {
  const t = useWords(words);
  const go = useNavigate();
  const { can } = useSession();
  const [adding, setAdding] = useState(false);
  const enterprise = useAsk(getEnterprise, { params: { enterpriseId: id } }).reply;
  const pages = usePages(listProjects, { query: { enterpriseId: id, limit: 20 } });
  return (
    <Card
      title={t('projects')}
      actions={
        can['projects.edit'] &&
        enterprise?.inPark && (
          <Button small icon="plus" onPress={() => setAdding(true)}>
            {t('addExpansion')}
          </Button>
        )
      }
    >
      <Asked of={{ ...pages, reply: pages.items }} lines={2}>
        {(items) =>
          items.length === 0 ? (
            <p className="k-muted">{t('noneOfEnterprise')}</p>
          ) : (
            <ul className="prj-rows" aria-label={t('projects')}>
              {items.map((one) => (
                <ProjectRow key={one.id} of={one} />
              ))}
            </ul>
          )
        }
      </Asked>
      {adding && enterprise && (
        <LeadDrawer
          expands={{ id, name: enterprise.name }}
          onClose={() => setAdding(false)}
          onDone={(made) => void go(`/projects/${made.id}`)}
        />
      )}
    </Card>
  );
};
