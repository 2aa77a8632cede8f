package io.spinebridge.web.page;

/**
 * A part of what the Spine answered that could not be understood.
 *
 * @param number its number on the page, from 1
 * @param part the part of the page that it belongs to
 * @param where the element it stands in
 * @param reason why it was not understood
 * @param raw its content as received
 * @param missing whether the page lacks something for it
 */
public record NotUnderstoodView(int number, String part, String where, String reason, String raw, boolean missing) {

    @Override
    public String toString() {
        return "NotUnderstoodView[" + number + "]";
    }
}
