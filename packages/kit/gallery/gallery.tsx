export const Page = () => <main>gallery</main>;
