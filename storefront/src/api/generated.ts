// Made by `npm run api-types` from the API's description; do not change it by hand.

export interface paths {
  readonly "/.well-known/visitor-keys.json": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The keys with which visitor tokens are verified, as a JWK set */
    readonly get: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: never;
        readonly path?: never;
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description OK */
        readonly 200: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly "*/*": {
              readonly [key: string]: unknown;
            };
          };
        };
      };
    };
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/api/v1/accounts": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Sign up
     * @description The answer is the same whether the address or name is new or has an account already.
     */
    readonly post: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: never;
        readonly path?: never;
        readonly cookie?: never;
      };
      readonly requestBody: {
        readonly content: {
          readonly "application/json": components["schemas"]["NewAccount"];
        };
      };
      readonly responses: {
        /** @description Accepted */
        readonly 202: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly "*/*": components["schemas"]["Accepted"];
          };
        };
      };
    };
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/api/v1/admin/users": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Accounts, by part of name or address */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly cursor?: string;
          readonly limit?: number;
          readonly q?: string;
        };
        readonly header?: never;
        readonly path?: never;
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description OK */
        readonly 200: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly "*/*": components["schemas"]["PageManagedUser"];
          };
        };
      };
    };
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/api/v1/admin/users/{id}/roles": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /** Give a user exactly these roles */
    readonly put: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: never;
        readonly path: {
          readonly id: string;
        };
        readonly cookie?: never;
      };
      readonly requestBody: {
        readonly content: {
          readonly "application/json": components["schemas"]["Roles"];
        };
      };
      readonly responses: {
        /** @description OK */
        readonly 200: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly "*/*": components["schemas"]["ManagedUser"];
          };
        };
      };
    };
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/api/v1/admin/users/{id}/suspension": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Suspend an account and sign it out everywhere */
    readonly post: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: never;
        readonly path: {
          readonly id: string;
        };
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description No Content */
        readonly 204: {
          headers: {
            readonly [name: string]: unknown;
          };
          content?: never;
        };
      };
    };
    /** Reinstate a suspended account */
    readonly delete: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: never;
        readonly path: {
          readonly id: string;
        };
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description No Content */
        readonly 204: {
          headers: {
            readonly [name: string]: unknown;
          };
          content?: never;
        };
      };
    };
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/api/v1/browsing-session": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What is remembered of the running browsing session */
    readonly get: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: never;
        readonly path?: never;
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description OK */
        readonly 200: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly "*/*": components["schemas"]["BrowsingSession"];
          };
        };
      };
    };
    readonly put?: never;
    readonly post?: never;
    /** End the browsing session: nothing of it shapes what is recommended next */
    readonly delete: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: never;
        readonly path?: never;
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description No Content */
        readonly 204: {
          headers: {
            readonly [name: string]: unknown;
          };
          content?: never;
        };
      };
    };
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/api/v1/browsing-session/identification": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Make the visitor's browsing session, cart and favourites the user's
     * @description Called after sign-in with the new access token and the visitor token from before. May be repeated: the merge happens once. 409 if another user signed in with this visitor token.
     */
    readonly post: {
      readonly parameters: {
        readonly query?: never;
        readonly header: {
          readonly "Visitor-Token": string;
        };
        readonly path?: never;
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description Accepted */
        readonly 202: {
          headers: {
            readonly [name: string]: unknown;
          };
          content?: never;
        };
      };
    };
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/api/v1/cart": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The shopper's cart */
    readonly get: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: never;
        readonly path?: never;
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description OK */
        readonly 200: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly "*/*": components["schemas"]["CartView"];
          };
        };
      };
    };
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/api/v1/cart/items/{listingId}": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /** Put a listing into the cart */
    readonly put: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: never;
        readonly path: {
          readonly listingId: string;
        };
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description No Content */
        readonly 204: {
          headers: {
            readonly [name: string]: unknown;
          };
          content?: never;
        };
      };
    };
    readonly post?: never;
    /** Take a listing out of the cart */
    readonly delete: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: never;
        readonly path: {
          readonly listingId: string;
        };
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description No Content */
        readonly 204: {
          headers: {
            readonly [name: string]: unknown;
          };
          content?: never;
        };
      };
    };
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/api/v1/consent": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /**
     * Allow or refuse profiling
     * @description After a refusal only the running session is remembered, and nothing goes to the archive.
     */
    readonly put: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: never;
        readonly path?: never;
        readonly cookie?: never;
      };
      readonly requestBody: {
        readonly content: {
          readonly "application/json": components["schemas"]["Consent"];
        };
      };
      readonly responses: {
        /** @description No Content */
        readonly 204: {
          headers: {
            readonly [name: string]: unknown;
          };
          content?: never;
        };
      };
    };
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/api/v1/favourites": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The shopper's favourites
     * @description Newest first.
     */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly cursor?: string;
          readonly limit?: string;
        };
        readonly header?: never;
        readonly path?: never;
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description OK */
        readonly 200: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly "*/*": components["schemas"]["PageFavouriteView"];
          };
        };
      };
    };
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/api/v1/favourites/{id}": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /** Keep an eye on a product or a listing */
    readonly put: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: never;
        readonly path: {
          readonly id: string;
        };
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description No Content */
        readonly 204: {
          headers: {
            readonly [name: string]: unknown;
          };
          content?: never;
        };
      };
    };
    readonly post?: never;
    /** Take a favourite out */
    readonly delete: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: never;
        readonly path: {
          readonly id: string;
        };
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description No Content */
        readonly 204: {
          headers: {
            readonly [name: string]: unknown;
          };
          content?: never;
        };
      };
    };
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/api/v1/interactions": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Take in a batch of interactions
     * @description Answers after all accepted events are stored for good. Idempotent by event id: after a 503 or no answer, send the same batch again.
     */
    readonly post: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: never;
        readonly path?: never;
        readonly cookie?: never;
      };
      readonly requestBody: {
        readonly content: {
          readonly "application/json": components["schemas"]["InteractionBatch"];
        };
      };
      readonly responses: {
        /** @description Accepted */
        readonly 202: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly "*/*": components["schemas"]["IntakeResult"];
          };
        };
      };
    };
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/api/v1/listings": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Offer an item
     * @description Makes a draft; publication puts it on sale.
     */
    readonly post: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: {
          readonly "Idempotency-Key"?: string;
        };
        readonly path?: never;
        readonly cookie?: never;
      };
      readonly requestBody: {
        readonly content: {
          readonly "application/json": components["schemas"]["CreateListing"];
        };
      };
      readonly responses: {
        /** @description Created */
        readonly 201: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly "application/json": components["schemas"]["ListingView"];
          };
        };
      };
    };
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/api/v1/listings/{id}": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * A listing
     * @description Drafts and withdrawn ones are for their seller only.
     */
    readonly get: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: never;
        readonly path: {
          readonly id: string;
        };
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description OK */
        readonly 200: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly "*/*": components["schemas"]["ListingView"];
          };
        };
      };
    };
    readonly put?: never;
    readonly post?: never;
    /** Withdraw a listing of one's own */
    readonly delete: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: {
          readonly "If-Match"?: string;
        };
        readonly path: {
          readonly id: string;
        };
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description OK */
        readonly 200: {
          headers: {
            readonly [name: string]: unknown;
          };
          content?: never;
        };
      };
    };
    readonly options?: never;
    readonly head?: never;
    /** Change a listing of one's own */
    readonly patch: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: {
          readonly "If-Match"?: string;
        };
        readonly path: {
          readonly id: string;
        };
        readonly cookie?: never;
      };
      readonly requestBody: {
        readonly content: {
          readonly "application/json": components["schemas"]["ChangeListing"];
        };
      };
      readonly responses: {
        /** @description OK */
        readonly 200: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly "*/*": components["schemas"]["ListingView"];
          };
        };
      };
    };
    readonly trace?: never;
  };
  readonly "/api/v1/listings/{id}/publication": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Put a listing on sale
     * @description Publishing what is on sale changes nothing.
     */
    readonly post: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: never;
        readonly path: {
          readonly id: string;
        };
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description OK */
        readonly 200: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly "*/*": components["schemas"]["ListingView"];
          };
        };
      };
    };
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/api/v1/me": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** My account */
    readonly get: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: never;
        readonly path?: never;
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description OK */
        readonly 200: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly "*/*": components["schemas"]["Profile"];
          };
        };
      };
    };
    readonly put?: never;
    readonly post?: never;
    /** Delete my account and what is kept about me */
    readonly delete: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: never;
        readonly path?: never;
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description No Content */
        readonly 204: {
          headers: {
            readonly [name: string]: unknown;
          };
          content?: never;
        };
      };
    };
    readonly options?: never;
    readonly head?: never;
    /** Change what others call me */
    readonly patch: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: {
          readonly "If-Match"?: readonly string[];
        };
        readonly path?: never;
        readonly cookie?: never;
      };
      readonly requestBody: {
        readonly content: {
          readonly "application/json": components["schemas"]["ProfileChange"];
        };
      };
      readonly responses: {
        /** @description OK */
        readonly 200: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly "*/*": components["schemas"]["Profile"];
          };
        };
      };
    };
    readonly trace?: never;
  };
  readonly "/api/v1/me/sign-in-sessions": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Where I am signed in */
    readonly get: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: never;
        readonly path?: never;
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description OK */
        readonly 200: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly "*/*": components["schemas"]["SignInSessions"];
          };
        };
      };
    };
    readonly put?: never;
    readonly post?: never;
    /** Sign out all devices but this one */
    readonly delete: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: never;
        readonly path?: never;
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description No Content */
        readonly 204: {
          headers: {
            readonly [name: string]: unknown;
          };
          content?: never;
        };
      };
    };
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/api/v1/me/sign-in-sessions/{id}": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    /** Sign out one device */
    readonly delete: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: never;
        readonly path: {
          readonly id: string;
        };
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description No Content */
        readonly 204: {
          headers: {
            readonly [name: string]: unknown;
          };
          content?: never;
        };
      };
    };
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/api/v1/models": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** All models, newest first */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly cursor?: string;
          readonly limit?: number;
        };
        readonly header?: never;
        readonly path?: never;
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description OK */
        readonly 200: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly "*/*": components["schemas"]["ModelPage"];
          };
        };
      };
    };
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/api/v1/models/{version}": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** One model: what it was made of, how it did, why it was published */
    readonly get: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: never;
        readonly path: {
          readonly version: string;
        };
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description OK */
        readonly 200: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly "*/*": components["schemas"]["Model"];
          };
        };
      };
    };
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/api/v1/models/{version}/report": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The report of the run that made a model */
    readonly get: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: never;
        readonly path: {
          readonly version: string;
        };
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description OK */
        readonly 200: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly "application/json": string;
            readonly "text/html": string;
          };
        };
      };
    };
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/api/v1/models/champion": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The champion; its ETag is what a promotion goes out from */
    readonly get: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: never;
        readonly path?: never;
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description OK */
        readonly 200: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly "*/*": components["schemas"]["ChampionView"];
          };
        };
      };
    };
    /** Promote a model, or roll back to one; needs If-Match with the champion's ETag */
    readonly put: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: {
          readonly "If-Match"?: string;
        };
        readonly path?: never;
        readonly cookie?: never;
      };
      readonly requestBody: {
        readonly content: {
          readonly "application/json": components["schemas"]["NewChampion"];
        };
      };
      readonly responses: {
        /** @description OK */
        readonly 200: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly "*/*": components["schemas"]["ChampionView"];
          };
        };
      };
    };
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/api/v1/orders": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * The user's orders
     * @description Newest first; what the user bought, or sold.
     */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly cursor?: string;
          readonly limit?: string;
          readonly role?: "buyer" | "seller";
        };
        readonly header?: never;
        readonly path?: never;
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description OK */
        readonly 200: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly "*/*": components["schemas"]["PageOrderView"];
          };
        };
      };
    };
    readonly put?: never;
    /**
     * Buy a listing
     * @description Paid at once by the sandbox provider. With an Idempotency-Key it may be sent again safely.
     */
    readonly post: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: {
          readonly "Idempotency-Key"?: string;
        };
        readonly path?: never;
        readonly cookie?: never;
      };
      readonly requestBody: {
        readonly content: {
          readonly "application/json": components["schemas"]["PlaceOrder"];
        };
      };
      readonly responses: {
        /** @description Created */
        readonly 201: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly "application/json": components["schemas"]["OrderView"];
          };
        };
      };
    };
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/api/v1/orders/{id}": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * An order
     * @description For its buyer and its seller.
     */
    readonly get: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: never;
        readonly path: {
          readonly id: string;
        };
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description OK */
        readonly 200: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly "*/*": components["schemas"]["OrderView"];
          };
        };
      };
    };
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/api/v1/products": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Search products
     * @description Products that can be bought, unless available=all.
     */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly available?: "now" | "all";
          /** @description may be repeated */
          readonly brand?: readonly string[];
          /** @description may be repeated */
          readonly category?: readonly string[];
          /** @description may be repeated */
          readonly condition?: readonly (
            "new-like" | "very-good" | "good" | "acceptable" | "for-parts"
          )[];
          readonly cursor?: string;
          readonly limit?: number;
          readonly priceFrom?: string;
          readonly priceTo?: string;
          readonly q?: string;
          readonly sort?: "relevance" | "price" | "-price" | "newest" | "rating";
        };
        readonly header?: never;
        readonly path?: never;
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description OK */
        readonly 200: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly "*/*": components["schemas"]["Found"];
          };
        };
      };
    };
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/api/v1/products/{id}": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * A product
     * @description Its ETag changes with the product and with what is on offer of it.
     */
    readonly get: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: never;
        readonly path: {
          readonly id: string;
        };
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description OK */
        readonly 200: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly "*/*": components["schemas"]["ProductView"];
          };
        };
      };
    };
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/api/v1/products/{id}/listings": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What is on sale of a product
     * @description Cheapest first.
     */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly cursor?: string;
          readonly limit?: string;
        };
        readonly header?: never;
        readonly path: {
          readonly id: string;
        };
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description OK */
        readonly 200: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly "*/*": components["schemas"]["PageListingView"];
          };
        };
      };
    };
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/api/v1/products/{id}/similar": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What is like a product */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly limit?: number;
        };
        readonly header?: never;
        readonly path: {
          readonly id: string;
        };
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description OK */
        readonly 200: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly "*/*": components["schemas"]["Feed"];
          };
        };
      };
    };
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/api/v1/recommendations/hidden/{productId}": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    /** Never recommend this product to me */
    readonly put: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: never;
        readonly path: {
          readonly productId: string;
        };
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description No Content */
        readonly 204: {
          headers: {
            readonly [name: string]: unknown;
          };
          content?: never;
        };
      };
    };
    readonly post?: never;
    /** This product may be recommended to me again */
    readonly delete: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: never;
        readonly path: {
          readonly productId: string;
        };
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description No Content */
        readonly 204: {
          headers: {
            readonly [name: string]: unknown;
          };
          content?: never;
        };
      };
    };
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/api/v1/recommendations/home": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What this shopper may want, of all that can be bought */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly category?: string;
          readonly limit?: number;
        };
        readonly header?: never;
        readonly path?: never;
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description OK */
        readonly 200: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly "*/*": components["schemas"]["Feed"];
          };
        };
      };
    };
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/api/v1/recommendations/next": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What comes next in the running browsing session */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly limit?: number;
          /** @description what is being looked at; the session's last product if it is left out */
          readonly productId?: string;
        };
        readonly header?: never;
        readonly path?: never;
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description OK */
        readonly 200: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly "*/*": components["schemas"]["Feed"];
          };
        };
      };
    };
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/api/v1/search/suggestions": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Completions while typing */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly q?: string;
        };
        readonly header?: never;
        readonly path?: never;
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description OK */
        readonly 200: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly "*/*": components["schemas"]["Suggestions"];
          };
        };
      };
    };
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/api/v1/training-runs": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Training runs, newest first */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly limit?: number;
        };
        readonly header?: never;
        readonly path?: never;
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description OK */
        readonly 200: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly "*/*": components["schemas"]["TrainingRuns"];
          };
        };
      };
    };
    readonly put?: never;
    /** Train now; the same Idempotency-Key is the same run */
    readonly post: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: {
          readonly "Idempotency-Key"?: string;
        };
        readonly path?: never;
        readonly cookie?: never;
      };
      readonly requestBody?: {
        readonly content: {
          readonly "application/json": components["schemas"]["TrainingOrder"];
        };
      };
      readonly responses: {
        /** @description OK */
        readonly 200: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly "*/*": components["schemas"]["TrainingRun"];
          };
        };
      };
    };
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/bff/login": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Go to the sign-in page, and afterwards to a path of the marketplace */
    readonly get: {
      readonly parameters: {
        readonly query?: {
          readonly returnTo?: string;
        };
        readonly header?: never;
        readonly path?: never;
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description Found */
        readonly 302: {
          headers: {
            readonly [name: string]: unknown;
          };
          content?: never;
        };
      };
    };
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/bff/logout": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Sign out here and at Keycloak; the caller becomes a new visitor */
    readonly post: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: never;
        readonly path?: never;
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description No Content */
        readonly 204: {
          headers: {
            readonly [name: string]: unknown;
          };
          content?: never;
        };
      };
    };
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly "/bff/session": {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Who is signed in; also makes the caller a visitor */
    readonly get: {
      readonly parameters: {
        readonly query?: never;
        readonly header?: never;
        readonly path?: never;
        readonly cookie?: never;
      };
      readonly requestBody?: never;
      readonly responses: {
        /** @description OK */
        readonly 200: {
          headers: {
            readonly [name: string]: unknown;
          };
          content: {
            readonly "*/*": components["schemas"]["BrowserSession"];
          };
        };
      };
    };
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    readonly Accepted: {
      readonly status: string;
    };
    readonly BrowserSession: {
      /** @description For the header X-CSRF-Token, where a browser sends neither Sec-Fetch-Site nor Origin */
      readonly csrfToken: string;
      readonly signedIn: boolean;
      /** @description Who is signed in; null for a visitor */
      readonly user?: components["schemas"]["User"];
      readonly visitorId: string;
    };
    readonly BrowsingSession: {
      readonly events: readonly components["schemas"]["RememberedInteraction"][];
      readonly profiling: boolean;
      /** Format: date-time */
      readonly startedAt?: string;
    };
    readonly CartItem: {
      readonly available: boolean;
      readonly listing: components["schemas"]["ListingView"];
      readonly product: components["schemas"]["ProductSummary"];
    };
    readonly CartView: {
      readonly items: readonly components["schemas"]["CartItem"][];
      readonly total: components["schemas"]["Money"];
    };
    readonly CatalogPrice: {
      readonly amount: string;
      readonly currency: string;
    };
    readonly ChampionView: {
      readonly previous?: string;
      /** Format: date-time */
      readonly promotedAt?: string;
      readonly serving?: string;
      readonly version?: string;
    };
    readonly ChangeListing: {
      /** @enum {string} */
      readonly condition?: "new-like" | "very-good" | "good" | "acceptable" | "for-parts";
      readonly description?: string;
      readonly price?: components["schemas"]["CatalogPrice"];
    };
    readonly Consent: {
      readonly profiling: boolean;
    };
    readonly Count: {
      /** Format: int64 */
      readonly count: number;
      readonly value: string;
    };
    readonly CreateListing: {
      /** @enum {string} */
      readonly condition: "new-like" | "very-good" | "good" | "acceptable" | "for-parts";
      readonly description?: string;
      readonly price: components["schemas"]["CatalogPrice"];
      readonly product?: components["schemas"]["Description"];
      readonly productId?: string;
    };
    readonly DataSpan: {
      /** Format: int64 */
      readonly fromMillis: number;
      readonly hash: string;
      /** Format: int64 */
      readonly interactions: number;
      /** Format: int32 */
      readonly products: number;
      /** Format: int32 */
      readonly shoppers: number;
      /** Format: int64 */
      readonly untilMillis: number;
    };
    readonly Description: {
      readonly brand?: string;
      readonly categories?: readonly string[];
      readonly title: string;
    };
    readonly EventResult: {
      readonly eventId?: string;
      readonly problem?: components["schemas"]["ProblemDetail"];
      /** @enum {string} */
      readonly status: "accepted" | "refused";
    };
    readonly Facets: {
      readonly brand: readonly components["schemas"]["Count"][];
      readonly category: readonly components["schemas"]["Count"][];
    };
    readonly FavouriteView: {
      /** Format: date-time */
      readonly addedAt: string;
      readonly brand?: string;
      readonly categories: readonly string[];
      readonly id: string;
      readonly image?: string;
      readonly listing?: components["schemas"]["ListingView"];
      /** Format: int32 */
      readonly listings: number;
      readonly priceFrom?: components["schemas"]["Money"];
      readonly rating?: components["schemas"]["Rating"];
      readonly title: string;
    };
    readonly Feed: {
      readonly items: readonly components["schemas"]["Recommendation"][];
      readonly modelVersion: string;
      readonly recommendationId: string;
      readonly surface: string;
    };
    readonly Found: {
      readonly facets: components["schemas"]["Facets"];
      readonly items: readonly components["schemas"]["ProductSummary"][];
      readonly next?: string;
      /** Format: int64 */
      readonly total: number;
    };
    readonly IntakeResult: {
      readonly results: readonly components["schemas"]["EventResult"][];
    };
    /** @description A batch of interactions */
    readonly InteractionBatch: {
      readonly events: readonly components["schemas"]["InteractionEvent"][];
      /**
       * Format: date-time
       * @description when the client sends this, by its own clock; corrects the times of the events
       */
      readonly sentAt?: string;
    };
    /** @description One interaction; productId is needed by all types but search */
    readonly InteractionEvent: {
      /**
       * Format: date-time
       * @description when it happened, by the client's clock; at most 7 days ago
       */
      readonly at: string;
      /** @description chosen by the client; the same id is the same event, however often it is sent */
      readonly eventId: string;
      readonly listingId?: string;
      /**
       * Format: int32
       * @description in that list, from 0
       */
      readonly position?: number;
      readonly productId?: string;
      /** @description the words of a search */
      readonly query?: string;
      /**
       * Format: double
       * @description stars, of a rating
       */
      readonly rating?: number;
      /** @description the list of recommendations that it came from */
      readonly recommendationId?: string;
      /** @enum {string} */
      readonly surface?: "home" | "next" | "similar" | "search";
      /** @enum {string} */
      readonly type:
        | "view"
        | "click"
        | "impression"
        | "search"
        | "favourite"
        | "unfavourite"
        | "cart-add"
        | "cart-remove"
        | "purchase"
        | "rating"
        | "hide"
        | "unhide";
    };
    readonly JsonNode: {
      readonly array?: boolean;
      readonly bigDecimal?: boolean;
      readonly bigInteger?: boolean;
      readonly binary?: boolean;
      readonly boolean?: boolean;
      readonly container?: boolean;
      readonly double?: boolean;
      readonly embeddedValue?: boolean;
      readonly empty?: boolean;
      readonly float?: boolean;
      readonly floatingPointNumber?: boolean;
      readonly int?: boolean;
      readonly integralNumber?: boolean;
      readonly long?: boolean;
      readonly missingNode?: boolean;
      /** @enum {string} */
      readonly nodeType?:
        | "ARRAY"
        | "BINARY"
        | "BOOLEAN"
        | "MISSING"
        | "NULL"
        | "NUMBER"
        | "OBJECT"
        | "POJO"
        | "STRING";
      readonly null?: boolean;
      readonly number?: boolean;
      readonly object?: boolean;
      readonly pojo?: boolean;
      readonly short?: boolean;
      readonly string?: boolean;
      /** @deprecated */
      readonly textual?: boolean;
      readonly valueNode?: boolean;
    };
    readonly ListingView: {
      /** @enum {string} */
      readonly condition: "new-like" | "very-good" | "good" | "acceptable" | "for-parts";
      /** Format: date-time */
      readonly createdAt: string;
      readonly description?: string;
      readonly id: string;
      readonly price: components["schemas"]["Money"];
      readonly productId: string;
      /** Format: date-time */
      readonly publishedAt?: string;
      readonly seller: components["schemas"]["Seller"];
      /** @enum {string} */
      readonly state: "draft" | "pending" | "published" | "reserved" | "sold" | "withdrawn";
    };
    readonly ManagedUser: {
      /** Format: date-time */
      readonly createdAt: string;
      readonly email?: string;
      readonly id: string;
      readonly name?: string;
      readonly roles: readonly string[];
      readonly suspended: boolean;
      readonly username: string;
    };
    readonly Model: {
      readonly champion: boolean;
      readonly createdAt: string;
      readonly data: components["schemas"]["DataSpan"];
      readonly decision: string;
      readonly engineVersion: string;
      readonly metrics?: components["schemas"]["JsonNode"];
      readonly reasons: readonly string[];
      readonly recipe?: components["schemas"]["JsonNode"];
      readonly version: string;
    };
    readonly ModelPage: {
      readonly items: readonly components["schemas"]["Model"][];
      readonly next?: string;
    };
    readonly Money: {
      /** @example 129.90 */
      readonly amount: string;
      /** @example EUR */
      readonly currency: string;
    };
    readonly NewAccount: {
      /** Format: email */
      readonly email: string;
      /** @description What others call you */
      readonly name: string;
      readonly password: string;
      /** @description Whether to sell as well; true if absent */
      readonly seller?: boolean;
      /** @description To sign in with; the e-mail address if absent */
      readonly username?: string;
    };
    readonly NewChampion: {
      readonly version: string;
    };
    readonly OrderItem: {
      /** @enum {string} */
      readonly condition: "new-like" | "very-good" | "good" | "acceptable" | "for-parts";
      readonly image?: string;
      readonly listingId: string;
      readonly price: components["schemas"]["Money"];
      readonly productId: string;
      readonly title: string;
    };
    readonly OrderView: {
      /** Format: date-time */
      readonly createdAt: string;
      readonly id: string;
      readonly items: readonly components["schemas"]["OrderItem"][];
      readonly sellerId: string;
      /** @enum {string} */
      readonly state: "reserved" | "paid" | "shipped" | "received" | "cancelled" | "disputed";
      readonly total: components["schemas"]["Money"];
    };
    readonly PageFavouriteView: {
      readonly items: readonly components["schemas"]["FavouriteView"][];
      readonly next?: string;
    };
    readonly PageListingView: {
      readonly items: readonly components["schemas"]["ListingView"][];
      readonly next?: string;
    };
    readonly PageManagedUser: {
      readonly items: readonly components["schemas"]["ManagedUser"][];
      readonly next?: string;
    };
    readonly PageOrderView: {
      readonly items: readonly components["schemas"]["OrderView"][];
      readonly next?: string;
    };
    readonly PlaceOrder: {
      readonly listingId: string;
    };
    readonly Price: {
      readonly amount: string;
      readonly currency: string;
    };
    readonly ProblemDetail: {
      readonly detail?: string;
      /** Format: uri */
      readonly instance?: string;
      readonly properties?: {
        readonly [key: string]: unknown;
      };
      /** Format: int32 */
      readonly status?: number;
      readonly title?: string;
      /** Format: uri */
      readonly type?: string;
    };
    readonly ProductSummary: {
      readonly brand?: string;
      readonly categories: readonly string[];
      readonly id: string;
      readonly image?: string;
      /** Format: int32 */
      readonly listings: number;
      readonly priceFrom?: components["schemas"]["Money"];
      readonly rating?: components["schemas"]["Rating"];
      readonly title: string;
    };
    readonly ProductView: {
      readonly attributes: {
        readonly [key: string]: string;
      };
      readonly brand?: string;
      readonly categories: readonly string[];
      readonly description?: string;
      /** Format: date-time */
      readonly firstSeenAt: string;
      readonly id: string;
      readonly image?: string;
      readonly images: readonly string[];
      /** Format: int32 */
      readonly listings: number;
      readonly listPrice?: components["schemas"]["Money"];
      readonly priceFrom?: components["schemas"]["Money"];
      readonly rating?: components["schemas"]["Rating"];
      readonly title: string;
    };
    readonly Profile: {
      /** Format: date-time */
      readonly createdAt: string;
      readonly email?: string;
      readonly id: string;
      readonly name: string;
      /** @description What the roles allow, such as listing:write */
      readonly permissions: readonly string[];
      /** @description Such as buyer and seller */
      readonly roles: readonly string[];
      readonly username: string;
    };
    readonly ProfileChange: {
      readonly name: string;
    };
    readonly Rating: {
      /** Format: double */
      readonly average: number;
      /** Format: int32 */
      readonly count: number;
    };
    readonly Reason: {
      readonly becauseOf?: string;
      readonly code: string;
      readonly text: string;
    };
    readonly Recommendation: {
      readonly listing: components["schemas"]["RecommendedListing"];
      /** Format: int32 */
      readonly position: number;
      readonly product: components["schemas"]["RecommendedProduct"];
      readonly reason: components["schemas"]["Reason"];
      readonly source: string;
    };
    readonly RecommendedListing: {
      /** @enum {string} */
      readonly condition: "new-like" | "very-good" | "good" | "acceptable" | "for-parts";
      readonly id: string;
      readonly price: components["schemas"]["Price"];
    };
    readonly RecommendedProduct: {
      readonly id: string;
      readonly image?: string;
      readonly priceFrom: components["schemas"]["Price"];
      readonly title: string;
    };
    readonly RememberedInteraction: {
      /** Format: date-time */
      readonly at: string;
      readonly eventId: string;
      readonly listingId?: string;
      readonly productId?: string;
      readonly query?: string;
      /** Format: double */
      readonly rating?: number;
      /** @enum {string} */
      readonly type:
        | "view"
        | "click"
        | "impression"
        | "search"
        | "favourite"
        | "unfavourite"
        | "cart-add"
        | "cart-remove"
        | "purchase"
        | "rating"
        | "hide"
        | "unhide";
    };
    readonly Roles: {
      readonly roles: readonly string[];
    };
    readonly Seller: {
      readonly id: string;
    };
    readonly SignInSession: {
      /** @description With what: gateway is the browser, mobile the app */
      readonly clients: readonly string[];
      /** @description Whether it is the one that asks */
      readonly current: boolean;
      readonly id: string;
      readonly ipAddress?: string;
      /** Format: date-time */
      readonly lastUsedAt: string;
      /** Format: date-time */
      readonly startedAt: string;
    };
    readonly SignInSessions: {
      readonly items: readonly components["schemas"]["SignInSession"][];
    };
    readonly Suggestion: {
      readonly text: string;
    };
    readonly Suggestions: {
      readonly items: readonly components["schemas"]["Suggestion"][];
    };
    readonly TrainingOrder: {
      /** Format: int32 */
      readonly minutes?: number;
      /** Format: int64 */
      readonly seed?: number;
      /** Format: int32 */
      readonly trials?: number;
    };
    readonly TrainingRun: {
      readonly bundle?: string;
      /** Format: date-time */
      readonly endedAt?: string;
      readonly id: string;
      readonly message?: string;
      /** Format: date-time */
      readonly requestedAt: string;
      /** Format: date-time */
      readonly startedAt?: string;
      /** @enum {string} */
      readonly state: "requested" | "running" | "succeeded" | "failed";
    };
    readonly TrainingRuns: {
      readonly items: readonly components["schemas"]["TrainingRun"][];
    };
    readonly User: {
      readonly id: string;
      readonly name: string;
      readonly permissions: readonly string[];
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
