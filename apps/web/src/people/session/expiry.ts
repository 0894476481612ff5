/** Whether this visit's session ended by itself: the sign-in page then says that the text is still here. */
let ended = false;

export const noteExpiry = (): void => {
  ended = true;
};
export const forgetExpiry = (): void => {
  ended = false;
};
export const hasExpired = (): boolean => ended;
