/** What stands outside every programme and leads into one. */
export { default as SignInPage } from './sign-in/SignInPage';
export { default as WelcomePage } from './welcome/WelcomePage';
