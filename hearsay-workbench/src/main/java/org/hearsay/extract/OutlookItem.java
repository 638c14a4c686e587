package org.hearsay.extract;

import com.pff.PSTAppointment;
import com.pff.PSTContact;
import com.pff.PSTDistList;
import com.pff.PSTException;
import com.pff.PSTMessage;
import java.io.IOException;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What an item of an Outlook store says beside its body: where a meeting is held, how a contact is reached, who is on a list. */
final class OutlookItem {
    private OutlookItem() {}

    /** One line a fact, "Location: Weir house"; empty for an ordinary mail. */
    static String facts(PSTMessage item) throws PSTException, IOException {
        Map<String, String> facts = new LinkedHashMap<>();
        switch (item) {
            case PSTContact contact -> contact(contact, facts);
            case PSTAppointment meeting -> meeting(meeting, facts);
            case PSTDistList list -> members(list, facts);
            default -> {}
        }
        return facts.entrySet().stream()
                .filter(fact -> !fact.getValue().isBlank())
                .map(fact -> fact.getKey() + ": " + fact.getValue().strip() + "\n")
                .collect(Collectors.joining());
    }

    private static void contact(PSTContact contact, Map<String, String> facts) {
        facts.put("Name", contact.getDisplayName());
        facts.put("Title", contact.getTitle());
        facts.put("Organisation", contact.getCompanyName());
        facts.put("Department", contact.getDepartmentName());
        facts.put("Mail", contact.getEmail1EmailAddress());
        facts.put("Second mail", contact.getEmail2EmailAddress());
        facts.put("Third mail", contact.getEmail3EmailAddress());
        facts.put("Telephone, business", contact.getBusinessTelephoneNumber());
        facts.put("Telephone, mobile", contact.getMobileTelephoneNumber());
        facts.put("Telephone, home", contact.getHomeTelephoneNumber());
        facts.put("Address, business", oneLine(contact.getWorkAddress()));
        facts.put("Address, home", oneLine(contact.getHomeAddress()));
    }

    private static void meeting(PSTAppointment meeting, Map<String, String> facts) {
        facts.put("Location", meeting.getLocation());
        facts.put("Begins", time(meeting.getStartTime()));
        facts.put("Ends", time(meeting.getEndTime()));
        facts.put("Repeats", meeting.getRecurrencePattern());
        facts.put("Attendees", meeting.getAllAttendees());
    }

    private static void members(PSTDistList list, Map<String, String> facts) throws PSTException, IOException {
        int number = 0;
        for (Object member : list.getDistributionListMembers()) {
            facts.put(
                    "Member " + ++number,
                    switch (member) {
                        case PSTContact contact -> contact.getDisplayName() + ", " + contact.getEmail1EmailAddress();
                        case PSTDistList.OneOffEntry entry -> entry.getDisplayName() + ", " + entry.getEmailAddress();
                        case PSTMessage other -> other.getDisplayName();
                        default -> "";
                    });
        }
    }

    private static String oneLine(String address) {
        return address.replaceAll("\\s*[\\r\\n]+\\s*", ", ");
    }

    private static String time(@org.jspecify.annotations.Nullable Date time) {
        return time == null ? "" : time.toInstant().toString();
    }
}
