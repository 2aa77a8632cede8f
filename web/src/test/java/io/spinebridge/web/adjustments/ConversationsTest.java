package io.spinebridge.web.adjustments;

import static org.assertj.core.api.Assertions.assertThat;

import io.spinebridge.api.NotUnderstood;
import io.spinebridge.api.adjustments.AdjustmentRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConversationsTest {

    private final Conversations conversations = new Conversations();

    @Test
    void keepsNoMoreThanAFewMillionCharactersOfWhatWasNotUnderstood() {
        Conversation first = conversations.begin(record(3_000_000));
        Conversation second = conversations.begin(record(1_500_000));

        assertThat(conversations.find(first.id())).isEmpty();
        assertThat(conversations.find(second.id())).isPresent();
    }

    @Test
    void keepsTheOneThatIsUnderWayHoweverLongItsRecordIs() {
        Conversation only = conversations.begin(record(9_000_000));

        assertThat(conversations.find(only.id())).isPresent();
    }

    private static AdjustmentRecord record(int characters) {
        return AdjustmentRecord.none(
                SampleRecords.PATIENT, List.of(new NotUnderstood("Flag", "not known", "x".repeat(characters))));
    }
}
