import { useSession } from "../account/useSession.ts";
import { PageTitle } from "../ui/PageTitle.tsx";
import { HomeFeed } from "./HomeFeed.tsx";

export function HomePage() {
  const name = useSession()?.user?.name;
  return (
    <>
      <section className="hero">
        <PageTitle title="For you">
          {name ? `Good to see you, ${name}.` : "Good electronics deserve a second owner."}
        </PageTitle>
        <p className="hero__text">
          {name
            ? "Picked for you from what you have looked at, and changing as you go."
            : "One of each, its condition in plain words. Look at something, and this page follows."}
        </p>
      </section>
      <HomeFeed />
    </>
  );
}
