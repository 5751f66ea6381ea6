import { Button } from '../button.tsx';
import { KitProvider } from '../kit-provider.tsx';
import { language, useLanguage } from '../language.ts';
import { Page as Frame } from '../page.tsx';
import { scheme, useDark } from '../scheme.ts';
import { FieldsPart } from './fields-part.tsx';
import { ListPart } from './list-part.tsx';
import { PlanPart } from './plan-part.tsx';
import { RecordPart } from './record-part.tsx';
import { SignsPart } from './signs-part.tsx';
import { StatesPart } from './states-part.tsx';

/** Every part of the kit on one page, in development only. */
export const Page = () => {
  const now = useLanguage();
  const dark = useDark();
  return (
    <KitProvider>
      <main>
        <Frame
          title="Kit"
          actions={
            <>
              <Button onPress={() => language.keep(now === 'en' ? 'zh-CN' : 'en')}>
                {now === 'en' ? '中文' : 'English'}
              </Button>
              <Button onPress={() => scheme.keep(dark ? 'light' : 'dark')} icon={dark ? 'sun' : 'moon'}>
                {dark ? 'Light' : 'Dark'}
              </Button>
            </>
          }
        >
          <SignsPart />
          <ListPart />
          <RecordPart />
          <FieldsPart />
          <PlanPart />
          <StatesPart />
        </Frame>
      </main>
    </KitProvider>
  );
};
