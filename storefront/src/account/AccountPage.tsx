import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { getMe } from "../api/account.ts";
import type { Me } from "../api/types.ts";
import { explain } from "../ui/explain.ts";
import { PageTitle } from "../ui/PageTitle.tsx";
import { ProblemNotice } from "../ui/ProblemNotice.tsx";
import { BlockSkeleton } from "../ui/Skeleton.tsx";
import { useToast } from "../ui/ToastContext.ts";
import { SignInFirst } from "./SignInFirst.tsx";
import { useSession } from "./useSession.ts";
import { useSignOut } from "./useSignOut.ts";

export function AccountPage() {
  const signedIn = useSession()?.signedIn ?? false;
  return (
    <div className="page--narrow">
      <PageTitle title="Your account" />
      <SignInFirst why="Orders and selling need an account.">
        <Profile />
      </SignInFirst>
      {!signedIn && (
        <p className="muted account__new">
          New here? <Link to="/sign-up">Create an account</Link>
        </p>
      )}
    </div>
  );
}

function Profile() {
  const me = useQuery({ queryKey: ["me"], queryFn: getMe });
  if (me.isPending) return <BlockSkeleton label="Fetching your account" />;
  if (me.isError) return <ProblemNotice problem={me.error} onRetry={() => void me.refetch()} />;
  return <ProfileCard me={me.data} />;
}

function ProfileCard({ me }: { readonly me: Me }) {
  const signOut = useSignOut();
  const toast = useToast();
  return (
    <section className="panel" aria-label="Profile">
      <dl className="details__attributes">
        <Fact name="Name" value={me.name} />
        <Fact name="E-mail" value={me.email} />
        <Fact name="You are" value={me.roles.join(", ")} />
      </dl>
      <div className="panel__buttons">
        <Link className="button button--quiet" to="/orders">
          Your orders
        </Link>
        <button
          type="button"
          className="button button--bare"
          disabled={signOut.isPending}
          onClick={() =>
            signOut.mutate(undefined, { onError: (problem) => toast(explain(problem).title) })
          }
        >
          Sign out
        </button>
      </div>
    </section>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string | undefined }) {
  if (!value) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
