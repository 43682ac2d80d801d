/**
 * How a name lies to a subtree (RFC 5280 4.2.1.10). `partly`: it stands for names inside and outside, or nobody can tell.
 * Only `within` is permitted, and only `outside` is not excluded.
 */
export type Relation = 'within' | 'partly' | 'outside'
