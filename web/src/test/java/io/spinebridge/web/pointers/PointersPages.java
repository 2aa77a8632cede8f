package io.spinebridge.web.pointers;

import io.spinebridge.api.pointers.Pointers;
import io.spinebridge.web.Browser;
import io.spinebridge.web.WebPages;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody who may see pointers, at the pages. */
abstract class PointersPages {

    @RegisterExtension
    static final WebPages PAGES = new WebPages();

    static final String NUMBER = SamplePointers.PATIENT.value();

    final FakePointers locator = PAGES.pointers();
    final Browser browser = PAGES.signedIn("locator");

    Document answered(Pointers pointers) throws Exception {
        locator.answer((patient, filter) -> pointers);
        return browser.search(NUMBER).page();
    }
}
