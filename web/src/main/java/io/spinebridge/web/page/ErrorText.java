package io.spinebridge.web.page;

/**
 * What an error page says.
 *
 * @param title the heading
 * @param meaning what it means
 * @param advice what to do
 */
public record ErrorText(String title, String meaning, String advice) {

    /** The text for an HTTP status. */
    public static ErrorText of(int status) {
        return switch (status) {
            case 400 ->
                new ErrorText(
                        "The request could not be understood",
                        "Something in it was not as expected.",
                        "Go back to the start and try again.");
            case 403 ->
                new ErrorText(
                        "You do not have access to this page",
                        "You are signed in, but your account does not have the role that this page needs.",
                        "If you need it for your work, ask your IT service desk for the role that belongs to it."
                                + " To use another account, sign out first.");
            case 404 ->
                new ErrorText(
                        "Page not found",
                        "There is no page at this address.",
                        "If you typed the address, check that it is correct.");
            case 405 ->
                new ErrorText(
                        "This page cannot be opened that way",
                        "It answers a form, and is no page of its own.",
                        "Go back to the start and try again.");
            case 408 ->
                new ErrorText(
                        "You waited too long to sign in",
                        "For safety the sign-in page works for a limited time.",
                        "Go back to the start and sign in again.");
            default ->
                new ErrorText(
                        "Sorry, there is a problem with this service",
                        "Something went wrong on our side.",
                        "Try again later. If it happens again, tell your IT service desk when it happened and what you were doing.");
        };
    }
}
