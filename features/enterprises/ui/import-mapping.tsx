import { Button } from '../../../packages/kit/button.tsx';
import { Card } from '../../../packages/kit/card.tsx';
import { ChoiceField } from '../../../packages/kit/choice-field.tsx';
import { type Match, MatchList } from '../../../packages/kit/match-list.tsx';
import { useAsk } from '../../../packages/kit/use-ask.ts';
import { useWords } from '../../../packages/kit/use-words.ts';
import { type EnterpriseImport, IMPORT_FIELDS, listImportRows, type Mapping } from '../contract.ts';
import { columnLetter, fieldOf, isSameMapping, samplesOf, withMeaning } from './import-draft.ts';
import { importWords } from './import-words.ts';
import { FIELD_WORD } from './say-field.ts';
import { words } from './words.ts';

interface ImportMappingProps {
  of: EnterpriseImport;
  draft: Mapping;
  onChange: (mapping: Mapping) => void;
  onApply: () => void;
  onSheet: (sheetName: string) => void;
  busy: boolean;
}

/** Each column of the sheet, a few of its values, and the field it is taken for. */
export const ImportMapping = (props: ImportMappingProps) => {
  const { of, draft } = props;
  const t = useWords(importWords);
  const field = useWords(words);
  const rows = useAsk(listImportRows, { params: { importId: of.id }, query: { limit: 20 } });
  const choices = IMPORT_FIELDS.map((one) => ({ value: one, label: field(FIELD_WORD[one]) }));
  const matchAt = (header: string, column: number): Match => {
    const title = header || t('noName');
    const meant = fieldOf(draft, column);
    return {
      key: String(column),
      mark: columnLetter(column),
      title,
      samples: samplesOf(rows.reply?.items ?? [], column),
      out: meant === null,
      changed: meant !== fieldOf(of.mapping, column),
      choice: (
        <ChoiceField
          bare
          label={t('meaning', { header: title })}
          value={meant ?? ''}
          empty={t('leftOut')}
          choices={choices}
          disabled={props.busy}
          onChange={(chosen) => props.onChange(withMeaning(draft, column, chosen || null))}
        />
      ),
    };
  };
  const matches = of.headers
    .map(matchAt)
    .filter((match, column) => of.headers[column] !== '' || match.samples.length > 0);
  const taken = Object.keys(draft).length;
  const said = [t('mapped', { taken, total: matches.length })];
  if (of.headerRow !== null) said.push(t('headerRow', { row: of.headerRow }));
  const dirty = !isSameMapping(draft, of.mapping);
  return (
    <Card title={t('mapping')} flush>
      <div className="k-band">
        <span className="k-muted">{said.join(' · ')}</span>
        {of.sheetNames.length > 1 && (
          <ChoiceField
            bare
            label={t('sheet')}
            value={of.sheetName}
            choices={of.sheetNames.map((name) => ({ value: name, label: name }))}
            disabled={props.busy}
            onChange={(name) => name && props.onSheet(name)}
          />
        )}
      </div>
      <MatchList label={t('mapping')} matches={matches} />
      <div className="k-band is-foot">
        {dirty ? (
          <>
            <Button small onPress={() => props.onChange(of.mapping)}>
              {t('undo')}
            </Button>
            <Button small kind="main" icon="refresh" busy={props.busy} onPress={props.onApply}>
              {t('apply')}
            </Button>
          </>
        ) : (
          <span className="k-hint">{t('remembered')}</span>
        )}
      </div>
    </Card>
  );
};
