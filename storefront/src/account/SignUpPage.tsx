import { useMutation } from "@tanstack/react-query";
import { useState, type SubmitEvent } from "react";
import { createAccount, signIn } from "../api/account.ts";
import { Problem } from "../api/problem.ts";
import type { NewAccount } from "../api/types.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { Field } from "../ui/Field.tsx";
import { PageTitle } from "../ui/PageTitle.tsx";
import { ProblemNotice } from "../ui/ProblemNotice.tsx";

export function SignUpPage() {
  // One form, one account: sent again after a lost answer, it has the same key.
  const [key] = useState(() => crypto.randomUUID());
  const signUp = useMutation({
    mutationFn: (account: NewAccount) => createAccount(account, key),
  });
  if (signUp.isSuccess) return <Welcome />;

  const errors = signUp.error instanceof Problem ? signUp.error.errors : [];
  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const { name, email, password } = Object.fromEntries(
      new FormData(event.currentTarget),
    ) as unknown as NewAccount;
    signUp.mutate({ name, email, password });
  }

  return (
    <div className="page--narrow">
      <PageTitle title="Create an account" />
      <form className="panel form" onSubmit={submit}>
        <Field label="Name" name="name" autoComplete="name" required errors={errors} />
        <Field
          label="E-mail"
          name="email"
          type="email"
          autoComplete="email"
          required
          errors={errors}
        />
        <Field
          label="Password"
          name="password"
          type="password"
          autoComplete="new-password"
          hint="At least 8 characters. A short sentence is a good one."
          minLength={8}
          required
          errors={errors}
        />
        {signUp.isError && errors.length === 0 && <ProblemNotice problem={signUp.error} />}
        <button type="submit" className="button" disabled={signUp.isPending}>
          {signUp.isPending ? "One moment …" : "Create account"}
        </button>
      </form>
    </div>
  );
}

function Welcome() {
  return (
    <>
      <span className="visually-hidden">
        <PageTitle title="Almost there" />
      </span>
      <EmptyState icon="check" title="Almost there">
        <p>
          If the address is new to us, your account is ready. Sign in with it; we may ask you to
          confirm your e-mail first.
        </p>
        <button type="button" className="button" onClick={() => signIn("/")}>
          Sign in
        </button>
      </EmptyState>
    </>
  );
}
