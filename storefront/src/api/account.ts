import { expectMerge } from "../account/merge.ts";
import { get, post, request } from "./http.ts";
import type { Me, NewAccount, Session } from "./types.ts";

/** Who this browser is to the gateway; the first call makes it a visitor. */
export const getSession = async (): Promise<Session> =>
  (await request("GET", "/bff/session")) as Session;

/** Leaves this page for Keycloak's, and comes back to `returnTo`. */
export function signIn(returnTo: string): void {
  expectMerge();
  window.location.assign(`/bff/login?returnTo=${encodeURIComponent(returnTo)}`);
}

export const signOut = async (): Promise<void> => {
  await request("POST", "/bff/logout");
};

export const getMe = () => get<Me>("/me");

/** The answer is the same whether the address was known before or not. */
export const createAccount = (account: NewAccount, idempotencyKey: string) =>
  post<unknown>("/accounts", account, { headers: { "Idempotency-Key": idempotencyKey } });
