<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>Adding</name>
    <message numerus="yes">
        <source>%n field(s) must be put right first.</source>
        <translation>
            <numerusform>%n field must be put right first.</numerusform>
            <numerusform>%n fields must be put right first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Booking</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) in all</source>
        <translation>
            <numerusform>%n session in all</numerusform>
            <numerusform>%n sessions in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) absent with contact</source>
        <translation>
            <numerusform>%n absence with contact</numerusform>
            <numerusform>%n absences with contact</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) absent without contact</source>
        <translation>
            <numerusform>%n no-show without contact</numerusform>
            <numerusform>%n no-shows without contact</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more session(s) of the series.</source>
        <translation>
            <numerusform>And one more session of the series.</numerusform>
            <numerusform>And %n more sessions of the series.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Booked: %n session(s) of the series.</source>
        <translation>
            <numerusform>Booked: one session of the series.</numerusform>
            <numerusform>Booked: %n sessions of the series.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken down, not sent: %n session(s). The office is asked later.</source>
        <translation>
            <numerusform>Taken down, not sent: one session. The office is asked later.</numerusform>
            <numerusform>Taken down, not sent: %n sessions. The office is asked later.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookingGrid</name>
    <message numerus="yes">
        <source>%n free</source>
        <translation>
            <numerusform>%n free</numerusform>
            <numerusform>%n free</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cancel</name>
    <message numerus="yes">
        <source>This one and the %n after it</source>
        <translation>
            <numerusform>This one and the one after it</numerusform>
            <numerusform>This one and the %n after it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Clients</name>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n cancelled</numerusform>
            <numerusform>%n cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no-show(s) with contact</source>
        <translation>
            <numerusform>%n no-show with contact</numerusform>
            <numerusform>%n no-shows with contact</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no-show(s) without contact</source>
        <translation>
            <numerusform>%n no-show without contact</numerusform>
            <numerusform>%n no-shows without contact</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>Written: {file}, %n row(s). It is in the log below.</source>
        <translation>
            <numerusform>Written: {file}, %n row. It is in the log below.</numerusform>
            <numerusform>Written: {file}, %n rows. It is in the log below.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source> (%n call(s))</source>
        <translation>
            <numerusform> (%n call)</numerusform>
            <numerusform> (%n calls)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to take over</source>
        <translation>
            <numerusform>%n to take over</numerusform>
            <numerusform>%n to take over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was stored: %n row(s) stand in the way, told in red.</source>
        <translation>
            <numerusform>Nothing was stored: %n row stands in the way, told in red.</numerusform>
            <numerusform>Nothing was stored: %n rows stand in the way, told in red.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take over %n session(s)</source>
        <translation>
            <numerusform>Take over %n session</numerusform>
            <numerusform>Take over %n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ %n session(s) were taken over.</source>
        <translation>
            <numerusform>✓ %n session was taken over.</numerusform>
            <numerusform>✓ %n sessions were taken over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message numerus="yes">
        <source>%n record(s) wait on the screen and are not yet written.</source>
        <translation>
            <numerusform>%n record waits on the screen and is not yet written.</numerusform>
            <numerusform>%n records wait on the screen and are not yet written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Office</name>
    <message numerus="yes">
        <source>%n provisional booking(s), not sent to the office yet.</source>
        <translation>
            <numerusform>%n provisional booking, not sent to the office yet.</numerusform>
            <numerusform>%n provisional bookings, not sent to the office yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are on this PC alone.</source>
        <translation>
            <numerusform>%n record is on this PC alone.</numerusform>
            <numerusform>%n records are on this PC alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) have not reached the office database yet. They are written, encrypted, on this PC and are told when the program runs again.</source>
        <translation>
            <numerusform>%n record has not reached the office database yet. It is written, encrypted, on this PC and is told when the program runs again.</numerusform>
            <numerusform>%n records have not reached the office database yet. They are written, encrypted, on this PC and are told when the program runs again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) saved and read back</source>
        <translation>
            <numerusform>%n record saved and read back</numerusform>
            <numerusform>%n records saved and read back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) taken. They are sent from here now.</source>
        <translation>
            <numerusform>%n record taken. It is sent from here now.</numerusform>
            <numerusform>%n records taken. They are sent from here now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were not taken by the office. Look at them.</source>
        <translation>
            <numerusform>%n record was not taken by the office. Look at it.</numerusform>
            <numerusform>%n records were not taken by the office. Look at them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsent</source>
        <translation>
            <numerusform>%n unsent</numerusform>
            <numerusform>%n unsent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This PC&apos;s clock is wrong by %n minute(s). The office&apos;s clock is used here.</source>
        <translation>
            <numerusform>This PC&apos;s clock is wrong by %n minute. The office&apos;s clock is used here.</numerusform>
            <numerusform>This PC&apos;s clock is wrong by %n minutes. The office&apos;s clock is used here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>↑ Sending %n</source>
        <translation>
            <numerusform>↑ Sending %n</numerusform>
            <numerusform>↑ Sending %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message numerus="yes">
        <source>%n record(s) lost.</source>
        <translation>
            <numerusform>%n record lost.</numerusform>
            <numerusform>%n records lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) saved.</source>
        <translation>
            <numerusform>%n record saved.</numerusform>
            <numerusform>%n records saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s), every page checked.</source>
        <translation>
            <numerusform>%n record, every page checked.</numerusform>
            <numerusform>%n records, every page checked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outage</name>
    <message numerus="yes">
        <source>%n session(s) still to come open by telephone.</source>
        <translation>
            <numerusform>%n session still to come opens by telephone.</numerusform>
            <numerusform>%n sessions still to come open by telephone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnOffice</name>
    <message numerus="yes">
        <source>✕ The file has %n fault(s), the first at {place}.</source>
        <translation>
            <numerusform>✕ The file has %n fault, at {place}.</numerusform>
            <numerusform>✕ The file has %n faults, the first at {place}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) on the PC {pc}</source>
        <translation>
            <numerusform>%n record on the PC {pc}</numerusform>
            <numerusform>%n records on the PC {pc}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{day}: %n session(s)</source>
        <translation>
            <numerusform>{day}: %n session</numerusform>
            <numerusform>{day}: %n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Person</name>
    <message numerus="yes">
        <source>%n session(s) so far</source>
        <translation>
            <numerusform>%n session so far</numerusform>
            <numerusform>%n sessions so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deemed cancelled %n time(s)</source>
        <translation>
            <numerusform>deemed cancelled once</numerusform>
            <numerusform>deemed cancelled %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message numerus="yes">
        <source>%n task(s) to do</source>
        <translation>
            <numerusform>%n task to do</numerusform>
            <numerusform>%n tasks to do</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message numerus="yes">
        <source>%n record(s) keep(s) “{old}”.</source>
        <translation>
            <numerusform>%n record keeps “{old}”.</numerusform>
            <numerusform>%n records keep “{old}”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message numerus="yes">
        <source>%n minute(s) lost</source>
        <translation>
            <numerusform>%n minute lost</numerusform>
            <numerusform>%n minutes lost</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message numerus="yes">
        <source>%n of these switches belong(s) to days of failures, each of which is one incident.</source>
        <translation>
            <numerusform>%n of these switches belongs to days of failures, each of which is one incident.</numerusform>
            <numerusform>%n of these switches belong to days of failures, each of which is one incident.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n switch(es) of days of failures stand in a row of their own; the reasons count single failures only.</source>
        <translation>
            <numerusform>%n switch of a day of failures stands in a row of its own; the reasons count single failures only.</numerusform>
            <numerusform>%n switches of days of failures stand in a row of their own; the reasons count single failures only.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Retention</name>
    <message numerus="yes">
        <source>%n backup(s) in the backup folder hold these records too: one new backup takes their place.</source>
        <translation>
            <numerusform>%n backup in the backup folder holds these records too: one new backup takes its place.</numerusform>
            <numerusform>%n backups in the backup folder hold these records too: one new backup takes their place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due ({years}); the oldest {day}.</source>
        <translation>
            <numerusform>%n due ({years}), of {day}.</numerusform>
            <numerusform>%n due ({years}); the oldest {day}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held back: use refused, or not yet told to the office.</source>
        <translation>
            <numerusform>%n held back: use refused, or not yet told to the office.</numerusform>
            <numerusform>%n held back: use refused, or not yet told to the office.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(%n backup(s) replaced)</source>
        <translation>
            <numerusform>(%n backup replaced)</numerusform>
            <numerusform>(%n backups replaced)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n record(s) for good</source>
        <translation>
            <numerusform>Delete %n record for good</numerusform>
            <numerusform>Delete %n records for good</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message numerus="yes">
        <source>%n booking(s) would not be taken any more. They stay as they are.</source>
        <translation>
            <numerusform>%n booking would not be taken any more. It stays as it is.</numerusform>
            <numerusform>%n bookings would not be taken any more. They stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{first} to {last}, %n time(s)</source>
        <translation>
            <numerusform>{first} to {last}, %n time</numerusform>
            <numerusform>{first} to {last}, %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✓ Every page is whole: %n record(s).</source>
        <translation>
            <numerusform>✓ Every page is whole: %n record.</numerusform>
            <numerusform>✓ Every page is whole: %n records.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message numerus="yes">
        <source>✕ %n record(s) not yet written on this PC</source>
        <translation>
            <numerusform>✕ %n record not yet written on this PC</numerusform>
            <numerusform>✕ %n records not yet written on this PC</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message numerus="yes">
        <source>%n task(s) of other sorts are not shown.</source>
        <translation>
            <numerusform>%n task of another sort is not shown.</numerusform>
            <numerusform>%n tasks of other sorts are not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue %n day(s)</source>
        <translation>
            <numerusform>overdue %n day</numerusform>
            <numerusform>overdue %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue %n hour(s)</source>
        <translation>
            <numerusform>overdue %n hour</numerusform>
            <numerusform>overdue %n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue %n minute(s)</source>
        <translation>
            <numerusform>overdue %n minute</numerusform>
            <numerusform>overdue %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message numerus="yes">
        <source>%n further session(s) from that day on: applying, or using, accepts the new terms.</source>
        <translation>
            <numerusform>%n further session from that day on: applying, or using, accepts the new terms.</numerusform>
            <numerusform>%n further sessions from that day on: applying, or using, accepts the new terms.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From {day} %n booked session(s) need consent anew, of people: {people}.</source>
        <translation>
            <numerusform>From {day} %n booked session needs consent anew (people: {people}).</numerusform>
            <numerusform>From {day} %n booked sessions need consent anew (people: {people}).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Use</name>
    <message numerus="yes">
        <source>%n session(s) to come keep it until they are moved. Nothing new is booked.</source>
        <translation>
            <numerusform>%n session to come keeps it until it is moved. Nothing new is booked.</numerusform>
            <numerusform>%n sessions to come keep it until they are moved. Nothing new is booked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) to come stay in this room: their meetings are of the tool before.</source>
        <translation>
            <numerusform>%n session to come stays in this room: its meeting is of the tool before.</numerusform>
            <numerusform>%n sessions to come stay in this room: their meetings are of the tool before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) to come stay with this person until they are moved.</source>
        <translation>
            <numerusform>%n session to come stays with this person until it is moved.</numerusform>
            <numerusform>%n sessions to come stay with this person until they are moved.</numerusform>
        </translation>
    </message>
</context>
</TS>
