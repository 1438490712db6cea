<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>Adding</name>
    <message numerus="yes">
        <source>%n field(s) must be put right first.</source>
        <translation>
            <numerusform>先に直す欄が %n か所あります。</numerusform>
        </translation>
    </message>
    <message>
        <source>1124, 11/24, tomorrow</source>
        <translation>1124、11/24、明日</translation>
    </message>
    <message>
        <source>12345-12345678</source>
        <translation>12345-12345678</translation>
    </message>
    <message>
        <source>1330, 13:30</source>
        <translation>1330、13:30、午後1時半</translation>
    </message>
    <message>
        <source>A new person</source>
        <translation>新しい利用者</translation>
    </message>
    <message>
        <source>Add a session</source>
        <translation>相談を追加</translation>
    </message>
    <message>
        <source>Add again</source>
        <translation>もう一度追加</translation>
    </message>
    <message>
        <source>Add all the same</source>
        <translation>このまま追加</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>予定に追加</translation>
    </message>
    <message>
        <source>Added: {day} {span}.</source>
        <translation>追加しました：{day} {span}</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>追加しています…</translation>
    </message>
    <message>
        <source>An addition was begun on {date} at {time} and not finished.</source>
        <translation>{date} {time}に書きかけの追加があります。</translation>
    </message>
    <message>
        <source>An invitation with a link that may be opened</source>
        <translation>開いてよいリンクのある招待です</translation>
    </message>
    <message>
        <source>An invitation without a usable link</source>
        <translation>招待ですが、使えるリンクがありません</translation>
    </message>
    <message>
        <source>An old carrier address: some senders refuse it.</source>
        <translation>以前の携帯メールの書き方です。送信できないことがあります。</translation>
    </message>
    <message>
        <source>As typed</source>
        <translation>入力した内容</translation>
    </message>
    <message>
        <source>Choose the kind of consultation.</source>
        <translation>相談の種類を選んでください。</translation>
    </message>
    <message>
        <source>Choose who holds the session.</source>
        <translation>担当する相談員を選んでください。</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>事業所名</translation>
    </message>
    <message>
        <source>Counsellor (required)</source>
        <translation>相談員（必須）</translation>
    </message>
    <message>
        <source>Date (required)</source>
        <translation>日付（必須）</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>破棄する</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>Free on that day:</source>
        <translation>この日の空き：</translation>
    </message>
    <message>
        <source>From the file {name}</source>
        <translation>ファイル：{name}</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>続きから入力</translation>
    </message>
    <message>
        <source>Hidden while the screen is shared</source>
        <translation>画面共有中は表示しません</translation>
    </message>
    <message>
        <source>Hide the passcode</source>
        <translation>パスコードを隠す</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>招待</translation>
    </message>
    <message>
        <source>Is there a slip after the @? Perhaps this was meant.</source>
        <translation>＠の後に打ち間違いはありませんか。次のアドレスではありませんか。</translation>
    </message>
    <message>
        <source>Kind of consultation</source>
        <translation>相談の種類</translation>
    </message>
    <message>
        <source>Meeting ID</source>
        <translation>会議 ID</translation>
    </message>
    <message>
        <source>Meeting room</source>
        <translation>会議室</translation>
    </message>
    <message>
        <source>Name (required)</source>
        <translation>氏名（必須）</translation>
    </message>
    <message>
        <source>No meeting room</source>
        <translation>会議室なし</translation>
    </message>
    <message>
        <source>No meeting was found in it. Paste the whole invitation, or go on without one.</source>
        <translation>会議が見つかりません。招待の全文を貼り付けるか、招待なしで続けてください。</translation>
    </message>
    <message>
        <source>Not added; everything typed is kept. {why}</source>
        <translation>追加できませんでした。入力はそのまま残っています。{why}</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Nothing is free on that day; choose another.</source>
        <translation>この日に空きはありません。別の日を選んでください。</translation>
    </message>
    <message>
        <source>On file</source>
        <translation>登録済み</translation>
    </message>
    <message>
        <source>Only the beginning is shown here; all of it was read.</source>
        <translation>ここには初めの部分だけを表示しています。全体を読み取りました。</translation>
    </message>
    <message>
        <source>Passcode</source>
        <translation>パスコード</translation>
    </message>
    <message>
        <source>Paste the invitation here, or drop a file (.txt .html .eml .ics)</source>
        <translation>招待をここに貼り付けるか、ファイル（.txt .html .eml .ics）をドロップしてください</translation>
    </message>
    <message>
        <source>Put the file away</source>
        <translation>ファイルを外す</translation>
    </message>
    <message>
        <source>Read as {number}</source>
        <translation>{number} と読み取りました</translation>
    </message>
    <message>
        <source>Reading in kana</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み取っています…</translation>
    </message>
    <message>
        <source>Refused; nothing of it is used. {why}</source>
        <translation>この招待は使えません。内容は一切使用していません。{why}</translation>
    </message>
    <message>
        <source>Seeker number</source>
        <translation>求職番号</translation>
    </message>
    <message>
        <source>Show the passcode</source>
        <translation>パスコードを表示</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>接続先</translation>
    </message>
    <message>
        <source>Somebody had {time} a moment ago; it is free by now. Add again.</source>
        <translation>{time} は先ほどまで埋まっていましたが、今は空いています。もう一度追加してください。</translation>
    </message>
    <message>
        <source>Somebody like this is on file. Compare name, number and telephone.</source>
        <translation>似た利用者が登録されています。氏名・番号・電話を見比べてください。</translation>
    </message>
    <message>
        <source>Start (required)</source>
        <translation>開始時刻（必須）</translation>
    </message>
    <message>
        <source>Take its date and time</source>
        <translation>招待の日時を使う</translation>
    </message>
    <message>
        <source>Telephone numbers</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>That day has passed.</source>
        <translation>過ぎた日です。</translation>
    </message>
    <message>
        <source>That is more than half a year away.</source>
        <translation>半年より先の日です。</translation>
    </message>
    <message>
        <source>That time has passed.</source>
        <translation>過ぎた時刻です。</translation>
    </message>
    <message>
        <source>The day has a client of the same or a similar name: {people}. Compare numbers.</source>
        <translation>同じ日に同名または似た氏名の予約があります：{people}。番号を見比べてください。</translation>
    </message>
    <message>
        <source>The file cannot be opened. Close it in other programs, or paste the text itself.</source>
        <translation>ファイルを開けません。ほかのプログラムで閉じるか、本文を貼り付けてください。</translation>
    </message>
    <message>
        <source>The first one is called first</source>
        <translation>先頭の番号に最初にかけます</translation>
    </message>
    <message>
        <source>The form was cleared.</source>
        <translation>入力を消しました。</translation>
    </message>
    <message>
        <source>The invitation could not be read. {why}</source>
        <translation>招待を読み取れませんでした。{why}</translation>
    </message>
    <message>
        <source>The invitation was still being read. Look at what was found, then add.</source>
        <translation>招待を読み取っている途中でした。読み取った内容を確かめてから追加してください。</translation>
    </message>
    <message>
        <source>The office&apos;s kinds of consultation are not set up yet: see the settings.</source>
        <translation>相談の種類がまだ設定されていません。設定を確認してください。</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>利用者</translation>
    </message>
    <message>
        <source>The wanted day could not be looked at. {why}</source>
        <translation>その日の予定を読めませんでした。{why}</translation>
    </message>
    <message>
        <source>This kind of file is not read. Drop a .txt, .html, .eml or .ics file, or paste the text itself.</source>
        <translation>この種類のファイルは読み取れません。.txt、.html、.eml、.ics のファイルをドロップするか、本文を貼り付けてください。</translation>
    </message>
    <message>
        <source>This person</source>
        <translation>この利用者</translation>
    </message>
    <message>
        <source>Time in it</source>
        <translation>招待の日時</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>What you have typed is kept and comes back with the end of sharing.</source>
        <translation>入力した内容は残っています。共有を終えるとまた表示されます。</translation>
    </message>
    <message>
        <source>When and with whom</source>
        <translation>日時と担当</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>どなたですか</translation>
    </message>
    <message>
        <source>Yes: {text}</source>
        <translation>はい：{text}</translation>
    </message>
    <message>
        <source>no number, no telephone</source>
        <translation>番号・電話なし</translation>
    </message>
    <message>
        <source>{kind} {minutes} min</source>
        <translation>{kind} {minutes}分</translation>
    </message>
    <message>
        <source>{span} ({minutes} min)</source>
        <translation>{span}（{minutes}分）</translation>
    </message>
    <message>
        <source>{who} has {span} a session with {client}.</source>
        <translation>{who} は {span} に {client} さんの相談があります。</translation>
    </message>
    <message>
        <source>{who} is taken {span} for a session with {client}.</source>
        <translation>{who} は {span} に {client} さんの相談で使います。</translation>
    </message>
</context>
<context>
    <name>Admins</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Only an administrator can change this: {names}.</source>
        <translation>変更できるのは管理者だけです: {names}。</translation>
    </message>
</context>
<context>
    <name>Alarm</name>
    <message>
        <source>Missed at {time} while the PC slept:</source>
        <translation>PCの休止中（{time}）のお知らせ：</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>{slot}: log-in time. The session starts at {time}.</source>
        <translation>{slot}：ログインの時刻です。{time}に開始します。</translation>
    </message>
    <message>
        <source>{slot}: the session starts now.</source>
        <translation>{slot}：開始時刻です。</translation>
    </message>
    <message>
        <source>{slot}: the time is over.</source>
        <translation>{slot}：時間になりました。</translation>
    </message>
    <message>
        <source>{slot}: the time is over. The session ends now by the office&apos;s rule.</source>
        <translation>{slot}：時間になりました。規約により終了です。</translation>
    </message>
    <message>
        <source>{slot}: the time is over. You may end the talk for the next booking.</source>
        <translation>{slot}：時間になりました。次の予約のため途中でも終了できます。</translation>
    </message>
    <message>
        <source>{slot}: {minutes} minutes left.</source>
        <translation>{slot}：残り{minutes}分です。</translation>
    </message>
    <message>
        <source>{slot}: {minutes} minutes without contact. Confirm whether it is cancelled.</source>
        <translation>{slot}：{minutes}分たっても連絡がありません。みなしキャンセルにするか確認してください。</translation>
    </message>
</context>
<context>
    <name>AttendantKind</name>
    <message>
        <source>Carer</source>
        <translation>介助者</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>家族</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>通訳</translation>
    </message>
    <message>
        <source>Other attendant</source>
        <translation>同席者</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close message</source>
        <translation>メッセージを閉じる</translation>
    </message>
</context>
<context>
    <name>Blanks</name>
    <message>
        <source>0: no such rule</source>
        <translation>0: そのような定めなし</translation>
    </message>
    <message>
        <source>At the end of the time a session</source>
        <translation>時間になったとき、相談は</translation>
    </message>
    <message>
        <source>Blanks of the office&apos;s rules</source>
        <translation>運用規則の空欄</translation>
    </message>
    <message>
        <source>Bookings are taken until</source>
        <translation>予約の受付期限</translation>
    </message>
    <message>
        <source>Cancelling until the day before</source>
        <translation>前日までの取消の方法</translation>
    </message>
    <message>
        <source>Cancelling until the day before ({article}, its text is damaged)</source>
        <translation>前日までの取消（{article}、文字が欠けています）</translation>
    </message>
    <message>
        <source>Deemed cancelled without contact after (minutes)</source>
        <translation>連絡がないとき、みなしキャンセルまで（分）</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>記入する</translation>
    </message>
    <message>
        <source>Hours {number}: from ({article})</source>
        <translation>時間帯{number} 開始（{article}）</translation>
    </message>
    <message>
        <source>Hours {number}: until ({article})</source>
        <translation>時間帯{number} 終了（{article}）</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>いつから</translation>
    </message>
    <message>
        <source>Length of a session (minutes)</source>
        <translation>相談の長さ（分）</translation>
    </message>
    <message>
        <source>Meeting ID and passcode are told</source>
        <translation>会議IDとパスコードの伝え方</translation>
    </message>
    <message>
        <source>Put in the usual values</source>
        <translation>一般的な値を入れる</translation>
    </message>
    <message>
        <source>Sessions from</source>
        <translation>相談の開始時刻</translation>
    </message>
    <message>
        <source>Sessions until</source>
        <translation>相談の終了時刻</translation>
    </message>
    <message>
        <source>Telephone number of the office</source>
        <translation>所の電話番号</translation>
    </message>
    <message>
        <source>The office&apos;s terms of use leave these out. While opening hours are missing, nothing can be booked.</source>
        <translation>利用規約で空欄になっているところです。時間帯が空欄の間は、予約を受けられません。</translation>
    </message>
    <message>
        <source>Title of the terms of use</source>
        <translation>利用規約の名称</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>Version of the terms of use</source>
        <translation>利用規約の版</translation>
    </message>
    <message>
        <source>Weekdays on which sessions are held</source>
        <translation>相談を行う曜日</translation>
    </message>
    <message>
        <source>What most offices say, put into the empty fields to be read and changed. Nothing is kept before you press Fill in.</source>
        <translation>多くの所で使われている値を空欄に入れます。確かめて変えてください。「記入する」を押すまで何も保存されません。</translation>
    </message>
    <message>
        <source>When the connection fails, who telephones</source>
        <translation>接続できないとき、電話をかける側</translation>
    </message>
    <message>
        <source>by a mail of the tool</source>
        <translation>ツールのメールで</translation>
    </message>
    <message>
        <source>by a message in My Page</source>
        <translation>マイページのメッセージで</translation>
    </message>
    <message>
        <source>by telephone only</source>
        <translation>電話のみ</translation>
    </message>
    <message>
        <source>by telephone or mail</source>
        <translation>電話またはメール</translation>
    </message>
    <message>
        <source>by telephone shortly before the start</source>
        <translation>開始直前に電話で</translation>
    </message>
    <message>
        <source>goes on as need be</source>
        <translation>必要に応じて続ける</translation>
    </message>
    <message>
        <source>is ended</source>
        <translation>終了する</translation>
    </message>
    <message>
        <source>may be ended for the next booking</source>
        <translation>次の予約のため終了することがある</translation>
    </message>
    <message>
        <source>not decided yet</source>
        <translation>まだ決めていない</translation>
    </message>
    <message>
        <source>not laid down</source>
        <translation>定めなし</translation>
    </message>
    <message>
        <source>the client</source>
        <translation>利用者</translation>
    </message>
    <message>
        <source>the office</source>
        <translation>所</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>{first} or {second}</source>
        <translation>{first}か{second}</translation>
    </message>
    <message>
        <source>✓ Kept as version {number} of the rules.</source>
        <translation>✓ 運用規則の第{number}版として保存しました。</translation>
    </message>
    <message>
        <source>✕ &quot;{text}&quot; are no weekdays. Type them as 月火水木金.</source>
        <translation>✕ 「{text}」は曜日として読めません。月火水木金 のように入力してください。</translation>
    </message>
    <message>
        <source>✕ &quot;{text}&quot; is no day. Type it as 12/1 or 2026-12-01.</source>
        <translation>✕「{text}」は日付として読めません。12/1 や 2026-12-01 のように入れてください。</translation>
    </message>
    <message>
        <source>✕ &quot;{text}&quot; is no number of minutes. Type it as 30.</source>
        <translation>✕ 「{text}」は分として読めません。30 のように入力してください。</translation>
    </message>
    <message>
        <source>✕ &quot;{text}&quot; is no time. Type it as 9:00 or 13:30.</source>
        <translation>✕「{text}」は時刻として読めません。9:00 や 13:30 のように入れてください。</translation>
    </message>
    <message>
        <source>✕ Rules take effect today at the earliest.</source>
        <translation>✕ 規則は今日以降の日から有効にできます。</translation>
    </message>
    <message>
        <source>✕ The hours {text} are shorter than one session.</source>
        <translation>✕ 時間帯 {text} は相談1回の長さより短くなっています。</translation>
    </message>
    <message>
        <source>✕ The hours {text} end before they begin.</source>
        <translation>✕ 時間帯 {text} は終わりが始まりより前です。</translation>
    </message>
    <message>
        <source>✕ The telephone number is written with hyphens, such as 0798-00-0000.</source>
        <translation>✕ 電話番号は 0798-00-0000 のようにハイフンを入れてください。</translation>
    </message>
    <message>
        <source>✕ The two hours overlap. The second begins when the first has ended.</source>
        <translation>✕ 二つの時間帯が重なっています。後の時間帯は前の時間帯が終わってから始めてください。</translation>
    </message>
    <message>
        <source>✕ This value does not fit: {place} ({code}).</source>
        <translation>✕ この値は使えません：{place}（{code}）</translation>
    </message>
</context>
<context>
    <name>Booking</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>相談 %n回</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) in all</source>
        <translation>
            <numerusform>全%n回</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) absent with contact</source>
        <translation>
            <numerusform>連絡のあった欠席 %n回</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) absent without contact</source>
        <translation>
            <numerusform>無断キャンセル %n回</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A booking was begun and not finished.</source>
        <translation>書きかけの受付があります。</translation>
    </message>
    <message>
        <source>A booking was begun on {date} at {time} and not finished.</source>
        <translation>{date} {time}に書きかけの受付があります。</translation>
    </message>
    <message>
        <source>A new person</source>
        <translation>新しい利用者</translation>
    </message>
    <message>
        <source>A new person, not on file yet</source>
        <translation>＋ 新しい利用者として登録する</translation>
    </message>
    <message>
        <source>A week earlier</source>
        <translation>前の週</translation>
    </message>
    <message>
        <source>A week later</source>
        <translation>次の週</translation>
    </message>
    <message>
        <source>Accepted: {terms}, {date}, {basis}</source>
        <translation>同意済み：{terms}、{date}、{basis}</translation>
    </message>
    <message>
        <source>Accepts the terms ({version})</source>
        <translation>利用規約（{version}版）に同意</translation>
    </message>
    <message>
        <source>Accepts the terms that apply on {day} ({version})</source>
        <translation>{day}に適用される利用規約（{version}）に同意</translation>
    </message>
    <message>
        <source>Accepts {terms}</source>
        <translation>{terms}に同意</translation>
    </message>
    <message numerus="yes">
        <source>And %n more session(s) of the series.</source>
        <translation>
            <numerusform>ほかに同じ連続予約%n回。</numerusform>
        </translation>
    </message>
    <message>
        <source>Another attendant</source>
        <translation>同席者を追加</translation>
    </message>
    <message>
        <source>Another desk has just changed this person&apos;s card.</source>
        <translation>別の席でこの方のカードが変更されました。</translation>
    </message>
    <message>
        <source>Anybody free</source>
        <translation>指定なし</translation>
    </message>
    <message>
        <source>Anybody who is free</source>
        <translation>指定なし</translation>
    </message>
    <message>
        <source>As it was before: {at}.</source>
        <translation>元に戻しました：{at}</translation>
    </message>
    <message>
        <source>Ask about the mail</source>
        <translation>メール未着の確認</translation>
    </message>
    <message>
        <source>Attendant {number}</source>
        <translation>同席者{number}</translation>
    </message>
    <message>
        <source>Attendants, interpreter</source>
        <translation>同席者・通訳</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>予約を確定</translation>
    </message>
    <message>
        <source>Book again</source>
        <translation>もう一度予約</translation>
    </message>
    <message numerus="yes">
        <source>Booked: %n session(s) of the series.</source>
        <translation>
            <numerusform>くり返しの %n 回を予約しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>Booked: {date} {time}.</source>
        <translation>予約しました：{date} {time}</translation>
    </message>
    <message>
        <source>Booking…</source>
        <translation>予約中…</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Clear the form</source>
        <translation>入力を消す</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>規約への同意</translation>
    </message>
    <message>
        <source>Contact and confirmation</source>
        <translation>連絡先と確認</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>相談員</translation>
    </message>
    <message>
        <source>Days marked {mark} go by the rules only: others may have those times already.</source>
        <translation>{mark} の日は規則だけで空きを示しています。ほかの予約が入っていることがあります。</translation>
    </message>
    <message>
        <source>Discard it</source>
        <translation>破棄する</translation>
    </message>
    <message>
        <source>Enter: take it all the same, with a reason.</source>
        <translation>Enterで、理由を付けて受け付けます。</translation>
    </message>
    <message>
        <source>Figures: how many could be booked. Enter takes a time, Page Down turns.</source>
        <translation>数字は空き（相談員と会議室の両方が空いている数）。Enterで選び、PageDownで次の週</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>続きから入力</translation>
    </message>
    <message>
        <source>Hidden while the screen is shared</source>
        <translation>画面共有中のため隠しています</translation>
    </message>
    <message>
        <source>How the wish came in</source>
        <translation>申込みの方法</translation>
    </message>
    <message>
        <source>Left out.</source>
        <translation>外しました。</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Meeting room</source>
        <translation>会議室</translation>
    </message>
    <message>
        <source>Move the booking</source>
        <translation>予約を変更</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Name of attendant {number}</source>
        <translation>同席者{number}の氏名</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>まだ聞いていない</translation>
    </message>
    <message>
        <source>Not booked; everything typed is kept. {why}</source>
        <translation>予約できませんでした。入力した内容は残っています。{why}</translation>
    </message>
    <message>
        <source>Number of sessions</source>
        <translation>回数</translation>
    </message>
    <message>
        <source>Number, telephone, reading or name</source>
        <translation>求職番号・電話番号・かな・氏名</translation>
    </message>
    <message>
        <source>One of the dates was taken a moment ago: nothing is booked. See the list.</source>
        <translation>いずれかの日時がたった今埋まったため、何も予約していません。一覧をご確認ください。</translation>
    </message>
    <message>
        <source>Others have the same or a similar name: {people}. Compare the number or the telephone.</source>
        <translation>同姓同名または似た名前の方がいます：{people}。求職番号か電話番号で確かめてください。</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>見つかった利用者</translation>
    </message>
    <message>
        <source>Read back and heard</source>
        <translation>復唱した</translation>
    </message>
    <message>
        <source>Read back to the caller</source>
        <translation>復唱してください</translation>
    </message>
    <message>
        <source>Reason for {date}</source>
        <translation>{date} の理由</translation>
    </message>
    <message>
        <source>Reason, to have this date all the same</source>
        <translation>この日も予約するときは、その理由</translation>
    </message>
    <message>
        <source>Remove attendant {number}</source>
        <translation>同席者{number}を外す</translation>
    </message>
    <message>
        <source>Repeat (Alt+R)</source>
        <translation>くり返し（Alt+R）</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>連続予約</translation>
    </message>
    <message>
        <source>Show it in the calendar</source>
        <translation>予定表で見る</translation>
    </message>
    <message>
        <source>Show the change</source>
        <translation>変更を表示</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>別の人</translation>
    </message>
    <message>
        <source>Somebody has just taken that time.</source>
        <translation>その時間はたった今埋まりました。</translation>
    </message>
    <message>
        <source>Take down provisionally</source>
        <translation>仮受付にする</translation>
    </message>
    <message numerus="yes">
        <source>Taken down, not sent: %n session(s). The office is asked later.</source>
        <translation>
            <numerusform>%n 回を仮受付しました（未送信）。あとで所に確かめます。</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken down, not sent: {date} {time}. The office is asked later.</source>
        <translation>仮受付（未送信）: {date} {time}。つながりしだい申し込みます。</translation>
    </message>
    <message>
        <source>Tentative for now (Alt+T)</source>
        <translation>仮受付にする（Alt+T）</translation>
    </message>
    <message>
        <source>Tentative until</source>
        <translation>仮予約の期限</translation>
    </message>
    <message>
        <source>That time is no longer free, and nothing near it is.</source>
        <translation>その時間は空きがなくなり、前後にも空きがありません。</translation>
    </message>
    <message>
        <source>That time is no longer free. Everything typed is kept. Free nearby:</source>
        <translation>その時間は空きがなくなりました。入力した内容は残っています。近くの空き：</translation>
    </message>
    <message>
        <source>The booking is now on {at}.</source>
        <translation>予約を{at}に変更しました。</translation>
    </message>
    <message>
        <source>The booking of {at} is cancelled.</source>
        <translation>{at}の予約を取り消しました。</translation>
    </message>
    <message>
        <source>The cancellation of {date} {time} is taken down, not sent. It stands until then.</source>
        <translation>{date} {time} の取消の希望を控えました（未送信）。それまで予約は残ります。</translation>
    </message>
    <message>
        <source>The move of {date} {time} is taken down, not sent. The booking stays until then.</source>
        <translation>{date} {time} の変更の希望を控えました（未送信）。それまでは今の予約のままです。</translation>
    </message>
    <message>
        <source>The office&apos;s records cannot be reached. What you finish now is taken down provisionally and asked for by itself later: tell the caller that the result comes by telephone.</source>
        <translation>事務所の記録につながりません。仮受付として控え、つながりしだい自動で申し込みます。結果は電話でお知らせすると伝えてください。</translation>
    </message>
    <message>
        <source>This booking</source>
        <translation>この予約</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>To the booking</source>
        <translation>受付へ</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>お知らせ</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>使うツール</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Use refused: {ground}</source>
        <translation>利用のお断り：{ground}</translation>
    </message>
    <message>
        <source>What was typed before is kept.</source>
        <translation>前に入力した内容は残っています。</translation>
    </message>
    <message>
        <source>What you have typed is kept and comes back with the end of sharing.</source>
        <translation>入力した内容は残っています。画面共有を終えると元に戻ります。</translation>
    </message>
    <message>
        <source>When?</source>
        <translation>いつにしますか</translation>
    </message>
    <message>
        <source>Which consultation?</source>
        <translation>どの相談ですか</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>だれの予約ですか</translation>
    </message>
    <message>
        <source>Who is it? Number, telephone or reading</source>
        <translation>だれの予約ですか。求職番号・電話番号・かなで探す</translation>
    </message>
    <message>
        <source>every 2 weeks</source>
        <translation>2週ごと</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>毎週</translation>
    </message>
    <message>
        <source>free</source>
        <translation>空き</translation>
    </message>
    <message>
        <source>free as far as this PC knows</source>
        <translation>空き（この端末で分かる範囲）</translation>
    </message>
    <message>
        <source>given before</source>
        <translation>同意済み</translation>
    </message>
    <message>
        <source>no number, no telephone</source>
        <translation>番号・電話なし</translation>
    </message>
    <message>
        <source>not yet given</source>
        <translation>まだ確認していません</translation>
    </message>
    <message>
        <source>once</source>
        <translation>1回のみ</translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation>{date}まで</translation>
    </message>
    <message>
        <source>{kind} {minutes} min</source>
        <translation>{kind} {minutes}分</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}分</translation>
    </message>
    <message>
        <source>{minutes} min as usual</source>
        <translation>{minutes}分（標準）</translation>
    </message>
    <message>
        <source>{name} is just booking this time. Whoever books first has it.</source>
        <translation>{name}さんがこの時間を受付中です。先に確定した方の予約になります。</translation>
    </message>
    <message>
        <source>{person}  · [Enter]</source>
        <translation>{person}  · [Enter]</translation>
    </message>
    <message>
        <source>{why} A reason will be asked for.</source>
        <translation>{why} 理由の入力が必要です。</translation>
    </message>
    <message>
        <source>{why} Instead: {nearest}</source>
        <translation>{why} 代わりに：{nearest}</translation>
    </message>
    <message>
        <source>{why} Nothing near it is free.</source>
        <translation>{why} 前後に空きがありません。</translation>
    </message>
    <message>
        <source>{why} With the reason it is booked all the same.</source>
        <translation>{why} 理由を添えて予約します。</translation>
    </message>
    <message>
        <source>– {at}: not booked. {why}</source>
        <translation>– {at}：予約していません。{why}</translation>
    </message>
    <message>
        <source>▲ Not checked against the office&apos;s records</source>
        <translation>▲ 事務所の記録と照合していません</translation>
    </message>
    <message>
        <source>✓ No clash with other bookings (looked up at {time})</source>
        <translation>✓ ほかの予約と重なっていません（{time} に確認）</translation>
    </message>
    <message>
        <source>✓ {at}, instead of {wanted}</source>
        <translation>✓ {at}（{wanted} の代わり）</translation>
    </message>
    <message>
        <source>✓ {at}, with the reason given</source>
        <translation>✓ {at}（理由を添えて）</translation>
    </message>
    <message>
        <source>✓ {dates}, at {time}</source>
        <translation>✓ {dates}（{time} から）</translation>
    </message>
    <message>
        <source>✕ Somebody has that time by now</source>
        <translation>✕ その時間はもう埋まっています</translation>
    </message>
</context>
<context>
    <name>BookingField</name>
    <message>
        <source>Attendant&apos;s name</source>
        <translation>同席者の氏名</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>会社名</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>Held until (empty: as the rules say)</source>
        <translation>仮受付の期限（空欄は規則どおり）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Reading in kana</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>Reason for the exception (kept)</source>
        <translation>例外として受け付ける理由（記録に残ります）</translation>
    </message>
    <message>
        <source>Seeker number</source>
        <translation>求職番号</translation>
    </message>
    <message>
        <source>Telephone numbers</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>Type day and time, for example 11/25 17:00.</source>
        <translation>日と時刻を入力してください（例 11/25 17:00）。</translation>
    </message>
    <message>
        <source>{field} (required)</source>
        <translation>{field}（必須）</translation>
    </message>
</context>
<context>
    <name>BookingGrid</name>
    <message numerus="yes">
        <source>%n free</source>
        <translation>
            <numerusform>空き%n</numerusform>
        </translation>
    </message>
    <message>
        <source>Arrow keys go through the times, Enter takes one, Page Down goes on.</source>
        <translation>矢印キーで時間を移り、Enterで選び、PageDownで次の週へ進みます。</translation>
    </message>
    <message>
        <source>Free times</source>
        <translation>空き時間</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>締切</translation>
    </message>
    <message>
        <source>full</source>
        <translation>満</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>済</translation>
    </message>
    <message>
        <source>today</source>
        <translation>本日</translation>
    </message>
    <message>
        <source>{cell}, {held}</source>
        <translation>{cell}、{held}</translation>
    </message>
    <message>
        <source>{date} {time}: {state}</source>
        <translation>{date} {time} {state}</translation>
    </message>
</context>
<context>
    <name>BookingRefusal</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>A booking of this kind is cancelled {details}.</source>
        <translation>この相談の取消は{details}で受け付けます。</translation>
    </message>
    <message>
        <source>A first booking is made {details}.</source>
        <translation>初めての予約は{details}で受け付けます。</translation>
    </message>
    <message>
        <source>A session of this kind takes {details} min.</source>
        <translation>この相談は{details}分です。</translation>
    </message>
    <message>
        <source>A time can be held from now until {details}.</source>
        <translation>仮受付の期限は、今から{details}までの間です。</translation>
    </message>
    <message>
        <source>Bookings close the day before.</source>
        <translation>予約は前日までです。</translation>
    </message>
    <message>
        <source>Bookings close the day before: since {date} {time}.</source>
        <translation>予約は前日までです（{date} {time}に締め切りました）。</translation>
    </message>
    <message>
        <source>Bookings of this kind are made {details}.</source>
        <translation>この相談の予約は{details}で受け付けます。</translation>
    </message>
    <message>
        <source>For the service one has to be: {details}.</source>
        <translation>対象者の確認が必要です：{details}。</translation>
    </message>
    <message>
        <source>No consultations on that day: {details}.</source>
        <translation>この日は相談を行いません：{details}。</translation>
    </message>
    <message>
        <source>No counsellor is free then.</source>
        <translation>空いている相談員がいません。</translation>
    </message>
    <message>
        <source>No meeting room is free then.</source>
        <translation>空いている会議室がありません。</translation>
    </message>
    <message>
        <source>On the day itself one cancels only {details}.</source>
        <translation>当日の取消は{details}だけで受け付けます。</translation>
    </message>
    <message>
        <source>Outside the hours of this kind: {details}.</source>
        <translation>この相談の実施時間（{details}）の外です。</translation>
    </message>
    <message>
        <source>Still to be asked for: {details}.</source>
        <translation>まだ聞いていない項目があります：{details}。</translation>
    </message>
    <message>
        <source>That time has passed.</source>
        <translation>もう過ぎた時間です。</translation>
    </message>
    <message>
        <source>The office&apos;s rules have blanks: nothing can be booked before they are filled ({details}).</source>
        <translation>所の運用規則に空欄があり、埋めるまで予約できません（{details}）。</translation>
    </message>
    <message>
        <source>This kind has no hours on that day.</source>
        <translation>この日にこの相談の枠はありません。</translation>
    </message>
    <message>
        <source>{why} ({article})</source>
        <translation>{why}（{article}）</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Reading the sessions…</source>
        <translation>相談の予定を読み込んでいます…</translation>
    </message>
    <message>
        <source>The sessions could not be read</source>
        <translation>相談の予定を読み込めませんでした</translation>
    </message>
</context>
<context>
    <name>CallResult</name>
    <message>
        <source>Awaiting their call</source>
        <translation>折り返し待ち</translation>
    </message>
    <message>
        <source>Dialled</source>
        <translation>発信</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>つながった</translation>
    </message>
</context>
<context>
    <name>Cancel</name>
    <message>
        <source>Cancel a booking</source>
        <translation>予約の取消</translation>
    </message>
    <message>
        <source>Cancel this booking</source>
        <translation>この予約を取り消す</translation>
    </message>
    <message>
        <source>How the cancellation came in</source>
        <translation>連絡の方法</translation>
    </message>
    <message>
        <source>Keep the booking</source>
        <translation>取り消さない</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>この回だけ</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>The office itself cancels</source>
        <translation>所の都合による取消</translation>
    </message>
    <message numerus="yes">
        <source>This one and the %n after it</source>
        <translation>
            <numerusform>この回と後の%n回</numerusform>
        </translation>
    </message>
    <message>
        <source>Which of the series</source>
        <translation>連続予約のうち</translation>
    </message>
</context>
<context>
    <name>Caution</name>
    <message>
        <source>Another link in the text looks forged; it was left out. Make sure who sent the invitation.</source>
        <translation>ほかに偽造の疑いのあるリンクがあり、除きました。送信者を確かめてください。</translation>
    </message>
    <message>
        <source>Date and weekday do not fit together. Ask which day is meant.</source>
        <translation>日付と曜日が合いません。どちらの日か確かめてください。</translation>
    </message>
    <message>
        <source>The calendar entry is for a whole day. Type the start time.</source>
        <translation>終日の予定です。開始時刻を入力してください。</translation>
    </message>
    <message>
        <source>The date in the text does not exist. Type the right one.</source>
        <translation>書かれている日付は存在しません。正しい日付を入力してください。</translation>
    </message>
    <message>
        <source>The link and the text name different meeting IDs. Ask the sender which one is right.</source>
        <translation>リンクと本文の会議 ID が違います。どちらが正しいか送信者に確かめてください。</translation>
    </message>
    <message>
        <source>The link is cut off and was left out. Copy the whole invitation, or join with ID and passcode.</source>
        <translation>リンクが途中で切れているため使いません。招待の全文をコピーするか、ID とパスコードで参加してください。</translation>
    </message>
    <message>
        <source>The link is damaged and was left out. Copy it again from the original.</source>
        <translation>リンクが壊れているため使いません。元の招待からコピーし直してください。</translation>
    </message>
    <message>
        <source>The link leads to a registration. Register first, then paste the link that comes back.</source>
        <translation>参加登録のリンクです。先に登録し、届いたリンクを貼り付けてください。</translation>
    </message>
    <message>
        <source>The link was not encrypted (http); its encrypted form (https) was taken.</source>
        <translation>暗号化されないリンク（http）だったため、暗号化されたもの（https）にしました。</translation>
    </message>
    <message>
        <source>The meeting repeats; only the first time was taken. Check the date.</source>
        <translation>繰り返しの会議のため、初回だけを読み取りました。日付を確かめてください。</translation>
    </message>
    <message>
        <source>The text gives the time only roughly. Ask for the exact start.</source>
        <translation>時刻がおおよそでしか書かれていません。正確な開始時刻を確かめてください。</translation>
    </message>
    <message>
        <source>The text holds invisible characters. Compare ID and passcode with the original.</source>
        <translation>見えない文字が含まれています。ID とパスコードを元の招待と見比べてください。</translation>
    </message>
    <message>
        <source>The text invites to several meetings; the first was taken. Paste only the one that counts.</source>
        <translation>複数の会議が書かれているため、最初のものを読み取りました。必要な招待だけを貼り付けてください。</translation>
    </message>
    <message>
        <source>The text names no year; the next such day was taken. Check the date.</source>
        <translation>年が書かれていないため、次に来るその日にしました。日付を確かめてください。</translation>
    </message>
    <message>
        <source>The text says that this meeting was cancelled. Ask before you add it.</source>
        <translation>この会議は取り消されたと書かれています。追加する前に確かめてください。</translation>
    </message>
    <message>
        <source>There is no link. One joins with the meeting ID.</source>
        <translation>リンクがありません。会議 ID で参加します。</translation>
    </message>
</context>
<context>
    <name>Channel</name>
    <message>
        <source>at the counter</source>
        <translation>窓口</translation>
    </message>
    <message>
        <source>by mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>by telephone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>by the link in the tool&apos;s mail</source>
        <translation>ツールのメールのリンク</translation>
    </message>
    <message>
        <source>in a session</source>
        <translation>相談中</translation>
    </message>
    <message>
        <source>on the public booking site</source>
        <translation>予約サイト</translation>
    </message>
    <message>
        <source>through My Page</source>
        <translation>マイページ</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>In the office&apos;s database</source>
        <translation>事務所のデータベース</translation>
    </message>
    <message>
        <source>In the office&apos;s database: every desk sees the same day at once. IT gives you an address and a login.</source>
        <translation>事務所のデータベース：どの机でも同じ一日がすぐに見えます。アドレスとログイン名は情報担当者が知らせます。</translation>
    </message>
    <message>
        <source>Most offices begin with one PC. Nothing is lost by it: IT can join an office database later.</source>
        <translation>多くの所は1台のパソコンで始めます。それで失うものはなく、後から事務所のデータベースにつなぐこともできます。</translation>
    </message>
    <message>
        <source>On this PC only</source>
        <translation>このパソコンだけ</translation>
    </message>
    <message>
        <source>On this PC only: encrypted, for one desk, without a server.</source>
        <translation>このパソコンだけ：暗号化して、1つの机で使います。サーバーは要りません。</translation>
    </message>
    <message>
        <source>Where are the records kept?</source>
        <translation>記録をどこに置きますか</translation>
    </message>
</context>
<context>
    <name>Clients</name>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>取消 %n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no-show(s) with contact</source>
        <translation>
            <numerusform>不参加（連絡あり）%n回</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no-show(s) without contact</source>
        <translation>
            <numerusform>無断キャンセル %n回</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>相談 %n回</numerusform>
        </translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空欄）</translation>
    </message>
    <message>
        <source>Accepted: {terms}, {basis}</source>
        <translation>同意：{terms}、{basis}</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>まとめた後</translation>
    </message>
    <message>
        <source>Another card of the same person was put into this one</source>
        <translation>同じ方の別のカードをこのカードにまとめました</translation>
    </message>
    <message>
        <source>Another telephone</source>
        <translation>電話番号を追加</translation>
    </message>
    <message>
        <source>Any part will do. 髙 finds 高, hiragana finds katakana.</source>
        <translation>一部だけでも探せます。高で髙、ひらがなでカタカナも見つかります。</translation>
    </message>
    <message>
        <source>As it was before the two cards were put together</source>
        <translation>まとめる前の内容に戻しました</translation>
    </message>
    <message>
        <source>Attendants last declared</source>
        <translation>前回申告の同席者</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>一覧に戻る</translation>
    </message>
    <message>
        <source>By how well they match</source>
        <translation>一致度の高い順</translation>
    </message>
    <message>
        <source>By their number</source>
        <translation>番号順</translation>
    </message>
    <message>
        <source>By their reading</source>
        <translation>五十音順</translation>
    </message>
    <message>
        <source>Card corrected</source>
        <translation>カードを訂正</translation>
    </message>
    <message>
        <source>Card made</source>
        <translation>カードを作成</translation>
    </message>
    <message>
        <source>Card that goes into it</source>
        <translation>まとめられるカード</translation>
    </message>
    <message>
        <source>Card that is kept</source>
        <translation>残すカード</translation>
    </message>
    <message>
        <source>Changed by somebody else meanwhile. {head}: {what} What you typed is kept; keep it again.</source>
        <translation>ほかの人がこのカードを変更しました。{head}：{what}入力した内容は残っています。確かめて、もう一度保存してください。</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>事業所名</translation>
    </message>
    <message>
        <source>Compare number and telephone first. Sessions, consents and refusals of both will stand on the card that is kept; it can be parted again.</source>
        <translation>先に求職番号と電話番号を見比べてください。両方の相談、同意、お断りが残すカードに移ります。後で元に分けることもできます。</translation>
    </message>
    <message>
        <source>Completed from the other card</source>
        <translation>もう一方のカードから補完</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Contact for hiring (required)</source>
        <translation>採用担当者名（必須）</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>訂正</translation>
    </message>
    <message>
        <source>Correct the card</source>
        <translation>カードの訂正</translation>
    </message>
    <message>
        <source>Decided by {name} on {date}</source>
        <translation>{date} {name} が決定</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>E-mail of the My Page</source>
        <translation>求人者マイページのメール</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>求人者</translation>
    </message>
    <message>
        <source>Future use refused: {ground}</source>
        <translation>今後の利用をお断り：{ground}</translation>
    </message>
    <message>
        <source>History of the card</source>
        <translation>カードの変更履歴</translation>
    </message>
    <message>
        <source>Job seeker</source>
        <translation>求職者</translation>
    </message>
    <message>
        <source>Kana, kanji, number or telephone</source>
        <translation>かな・漢字・求職番号・電話番号</translation>
    </message>
    <message>
        <source>Keep the corrections</source>
        <translation>訂正を保存</translation>
    </message>
    <message>
        <source>Keep the other card</source>
        <translation>もう一方を残す</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>区別</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>訂正しない</translation>
    </message>
    <message>
        <source>Lifted by {name} on {date}</source>
        <translation>{date} {name} が解除</translation>
    </message>
    <message>
        <source>Lift…</source>
        <translation>解除…</translation>
    </message>
    <message>
        <source>Look for somebody</source>
        <translation>利用者を探す</translation>
    </message>
    <message>
        <source>Look for the other card</source>
        <translation>もう一方のカードを探す</translation>
    </message>
    <message>
        <source>May be called</source>
        <translation>架電可</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Name (required)</source>
        <translation>氏名（必須）</translation>
    </message>
    <message>
        <source>Nobody like this is on file</source>
        <translation>該当する方は登録されていません</translation>
    </message>
    <message>
        <source>Order of the people found</source>
        <translation>並び順</translation>
    </message>
    <message>
        <source>Part the two cards again</source>
        <translation>2枚に分け直す</translation>
    </message>
    <message>
        <source>People</source>
        <translation>利用者</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>見つかった利用者</translation>
    </message>
    <message>
        <source>Put them together</source>
        <translation>1枚にまとめる</translation>
    </message>
    <message>
        <source>Put two cards of one person together</source>
        <translation>同じ方の2枚のカードをまとめる</translation>
    </message>
    <message>
        <source>Put two cards together…</source>
        <translation>カードをまとめる…</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>Reading in kana</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>Recorded: the person got in touch after all.</source>
        <translation>後から連絡があったことを記録しました。</translation>
    </message>
    <message>
        <source>Refusal lifted: {ground}</source>
        <translation>お断りを解除：{ground}</translation>
    </message>
    <message>
        <source>Refusals of use</source>
        <translation>利用のお断り</translation>
    </message>
    <message>
        <source>Refuse future use…</source>
        <translation>利用をお断り…</translation>
    </message>
    <message>
        <source>Seeker number</source>
        <translation>求職番号</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>相談</translation>
    </message>
    <message>
        <source>Sessions held</source>
        <translation>実施した相談</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>残り%n件を表示</numerusform>
        </translation>
    </message>
    <message>
        <source>Take this number away</source>
        <translation>この番号を削除</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>元に戻しました。</translation>
    </message>
    <message>
        <source>Telephone {number}</source>
        <translation>電話番号 {number}</translation>
    </message>
    <message>
        <source>Telephones</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>The card was corrected.</source>
        <translation>カードを訂正しました。</translation>
    </message>
    <message>
        <source>The cards share neither number nor telephone nor address: ask the person.</source>
        <translation>番号・電話・メールに共通するものがありません。ご本人に確かめてください。</translation>
    </message>
    <message>
        <source>The decision is on file. It can be lifted below.</source>
        <translation>決定を記録しました。下の一覧から解除できます。</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>利用者</translation>
    </message>
    <message>
        <source>The refusal was lifted; it stays in the history.</source>
        <translation>お断りを解除しました。記録は履歴に残ります。</translation>
    </message>
    <message>
        <source>The seeker numbers differ: these are probably two people.</source>
        <translation>求職番号が異なります。別の方の可能性が高いです。</translation>
    </message>
    <message>
        <source>The two cards are one. Nothing was deleted.</source>
        <translation>2枚のカードをまとめました。削除した情報はありません。</translation>
    </message>
    <message>
        <source>The two cards are parted again.</source>
        <translation>2枚のカードに分け直しました。</translation>
    </message>
    <message>
        <source>The two cards were parted again</source>
        <translation>2枚のカードに分け直しました</translation>
    </message>
    <message>
        <source>They telephoned</source>
        <translation>電話連絡あり</translation>
    </message>
    <message>
        <source>They wrote</source>
        <translation>メール連絡あり</translation>
    </message>
    <message>
        <source>This card</source>
        <translation>このカード</translation>
    </message>
    <message>
        <source>This card was put into another one of the same person</source>
        <translation>このカードは同じ方の別のカードにまとめられました</translation>
    </message>
    <message>
        <source>Try the reading, a part of the number, or another telephone.</source>
        <translation>フリガナ、番号の一部、別の電話番号でもお試しください。</translation>
    </message>
    <message>
        <source>Type a name, a reading, a number or a telephone</source>
        <translation>氏名、フリガナ、求職番号、電話番号のどれかを入力してください</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Use refused</source>
        <translation>利用お断り中</translation>
    </message>
    <message>
        <source>Who it is</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Whole history of the person</source>
        <translation>履歴を見る</translation>
    </message>
    <message>
        <source>from {first}, without a term</source>
        <translation>{first}から期限なし</translation>
    </message>
    <message>
        <source>mobile, home</source>
        <translation>携帯、自宅</translation>
    </message>
    <message>
        <source>next on {date}</source>
        <translation>次回 {date}</translation>
    </message>
    <message>
        <source>no number, no telephone, no address</source>
        <translation>番号・電話・メールなし</translation>
    </message>
    <message>
        <source>none on file</source>
        <translation>登録なし</translation>
    </message>
    <message>
        <source>with contact</source>
        <translation>連絡あり</translation>
    </message>
    <message>
        <source>without contact</source>
        <translation>連絡なし</translation>
    </message>
    <message>
        <source>{basis}, {date}, taken down by {name}</source>
        <translation>{basis}、{date}、記録 {name}</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}：{before} → {after}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}から{last}まで</translation>
    </message>
    <message>
        <source>{number} (not to be called)</source>
        <translation>{number}（架電不可）</translation>
    </message>
    <message>
        <source>{terms} (version {version})</source>
        <translation>{terms}（{version}版）</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source> · next {time}</source>
        <translation>・次の予約 {time}</translation>
    </message>
    <message>
        <source>Clocks of the session</source>
        <translation>相談の時計</translation>
    </message>
    <message>
        <source>Part of the slot that has passed</source>
        <translation>枠の経過</translation>
    </message>
    <message>
        <source>deemed cancelled {time}</source>
        <translation>みなしキャンセル {time}</translation>
    </message>
    <message>
        <source>elapsed {time}</source>
        <translation>経過 {time}</translation>
    </message>
    <message>
        <source>ended {time}</source>
        <translation>終了 {time}</translation>
    </message>
    <message>
        <source>ends {time}</source>
        <translation>終了 {time}</translation>
    </message>
    <message>
        <source>left</source>
        <translation>残り</translation>
    </message>
    <message>
        <source>left, ending soon</source>
        <translation>残り（まもなく終了）</translation>
    </message>
    <message>
        <source>log-in from {time}</source>
        <translation>ログイン {time} から</translation>
    </message>
    <message>
        <source>next in {time}</source>
        <translation>次の予約まで {time}</translation>
    </message>
    <message>
        <source>no session follows</source>
        <translation>次の予約なし</translation>
    </message>
    <message>
        <source>over</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>over time</source>
        <translation>超過</translation>
    </message>
    <message>
        <source>since the start</source>
        <translation>開始から</translation>
    </message>
    <message>
        <source>since the start, nobody came</source>
        <translation>開始から（入室なし）</translation>
    </message>
    <message>
        <source>the next session is waiting</source>
        <translation>次の予約の時刻です</translation>
    </message>
    <message>
        <source>until deemed cancelled</source>
        <translation>みなしキャンセルまで</translation>
    </message>
    <message>
        <source>until log-in time</source>
        <translation>ログインまで</translation>
    </message>
    <message>
        <source>until the start</source>
        <translation>開始まで</translation>
    </message>
    <message>
        <source>warning {time} ({minutes} min before)</source>
        <translation>終了予告 {time}（{minutes}分前）</translation>
    </message>
    <message>
        <source>{span} ({minutes} min)</source>
        <translation>{span}（{minutes}分枠）</translation>
    </message>
    <message>
        <source>{word} {minutes} minutes</source>
        <translation>{word} {minutes}分</translation>
    </message>
</context>
<context>
    <name>Closed</name>
    <message>
        <source>Saturday</source>
        <translation>土曜日</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>日曜日</translation>
    </message>
    <message>
        <source>a national holiday</source>
        <translation>祝日</translation>
    </message>
    <message>
        <source>closed by the office</source>
        <translation>所の休業日</translation>
    </message>
    <message>
        <source>the days round the New Year</source>
        <translation>年末年始</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>Accepted by: {name}</source>
        <translation>同意する方：{name}</translation>
    </message>
    <message>
        <source>Accepted: go on</source>
        <translation>同意を確認して続ける</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>まだ始めない</translation>
    </message>
    <message>
        <source>Show the text on the screen and have it accepted, then go on here.</source>
        <translation>画面に規約を示して同意を得てから、続けてください。</translation>
    </message>
    <message>
        <source>The terms must be accepted first</source>
        <translation>開始前に規約への同意が必要です</translation>
    </message>
    <message>
        <source>{title}, version {version}</source>
        <translation>{title}（{version}版）</translation>
    </message>
    <message>
        <source>{title}, version {version}, in force from {date}</source>
        <translation>{title}（{version}版、{date}施行）</translation>
    </message>
</context>
<context>
    <name>ConsentBasis</name>
    <message>
        <source>by applying</source>
        <translation>申込みによる同意</translation>
    </message>
    <message>
        <source>by the confirming contact</source>
        <translation>確認の連絡による同意</translation>
    </message>
    <message>
        <source>by use after the change</source>
        <translation>変更後の利用による同意</translation>
    </message>
    <message>
        <source>on screen before the start</source>
        <translation>開始前に画面で同意</translation>
    </message>
</context>
<context>
    <name>DateFault</name>
    <message>
        <source>That day falls on another weekday. Ask which day is meant.</source>
        <translation>日付と曜日が合いません。どちらの日か確かめてください。</translation>
    </message>
    <message>
        <source>There is no such day. Check month and day.</source>
        <translation>その日はありません。月と日を確かめてください。</translation>
    </message>
    <message>
        <source>This is no date. Type it as 11/24 or 2026-11-24.</source>
        <translation>日付として読めません。11/24 や 令和8年11月24日 のように入力してください。</translation>
    </message>
    <message>
        <source>Type the date, for example 11/24.</source>
        <translation>日付を入力してください（例：11/24）。</translation>
    </message>
</context>
<context>
    <name>DayView</name>
    <message>
        <source> · {attendant} present</source>
        <translation>・{attendant}同席</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>By telephone · {rest}</source>
        <translation>電話・{rest}</translation>
    </message>
    <message>
        <source>By telephone · {time} left</source>
        <translation>電話相談中・残り {time}</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>利用者</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>休止時間</translation>
    </message>
    <message>
        <source>Ctrl+B books a session. Ctrl+N takes one over from an invitation. F1 opens the manual.</source>
        <translation>Ctrl+B で予約を受け付けます。Ctrl+N で招待メールから追加します。F1 で手引きを開きます。</translation>
    </message>
    <message>
        <source>Deemed cancelled ({minutes} min)</source>
        <translation>みなしキャンセル（{minutes}分）</translation>
    </message>
    <message>
        <source>Ending soon · {time} left</source>
        <translation>まもなく終了・残り {time}</translation>
    </message>
    <message>
        <source>Former colleague</source>
        <translation>以前の担当者</translation>
    </message>
    <message>
        <source>In session (employer) · {time} left</source>
        <translation>相談中（求人者）・残り {time}</translation>
    </message>
    <message>
        <source>In session · {time} left</source>
        <translation>相談中・残り {time}</translation>
    </message>
    <message>
        <source>No contact for {time} · to be confirmed</source>
        <translation>連絡なし {time}・要確認</translation>
    </message>
    <message>
        <source>No opening hours are set and nothing is booked.</source>
        <translation>開庁時間の設定がなく、予約もありません。</translation>
    </message>
    <message>
        <source>No sessions on this day</source>
        <translation>この日の相談はありません</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未送信</translation>
    </message>
    <message>
        <source>Not started for {time}</source>
        <translation>開始されていません {time}経過</translation>
    </message>
    <message>
        <source>Now {time}</source>
        <translation>現在 {time}</translation>
    </message>
    <message>
        <source>Over time {time}</source>
        <translation>時間超過 {time}</translation>
    </message>
    <message>
        <source>Scroll the columns</source>
        <translation>担当者の表示位置</translation>
    </message>
    <message>
        <source>Scroll the hours</source>
        <translation>時刻の表示位置</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>相談の予定</translation>
    </message>
    <message>
        <source>Sessions that are booked appear here at once.</source>
        <translation>予約が入ると、すぐここに表示されます。</translation>
    </message>
    <message>
        <source>Starts in {time}</source>
        <translation>開始まで {time}</translation>
    </message>
    <message>
        <source>Tentative · awaiting confirmation</source>
        <translation>仮予約・確定連絡待ち</translation>
    </message>
    <message>
        <source>Tentative · confirm by {month}/{day} {time}</source>
        <translation>仮予約・{month}/{day} {time}まで確定待ち</translation>
    </message>
    <message>
        <source>Tentative · confirm by {time} today</source>
        <translation>仮予約・本日{time}まで確定待ち</translation>
    </message>
    <message>
        <source>The office is closed on this day</source>
        <translation>この日は閉庁日です</translation>
    </message>
    <message>
        <source>Waiting room · starts in {time}</source>
        <translation>入室待ち・開始まで {time}</translation>
    </message>
    <message>
        <source>Waiting {time}</source>
        <translation>入室待ち {time}</translation>
    </message>
    <message>
        <source>Waiting · deemed cancelled in {time}</source>
        <translation>入室待ち・みなしキャンセルまで {time}</translation>
    </message>
    <message>
        <source>Went to telephone · {reason}</source>
        <translation>電話に切替・{reason}</translation>
    </message>
    <message>
        <source>{block}, {others}</source>
        <translation>{block}、{others}</translation>
    </message>
    <message>
        <source>{column}, selected</source>
        <translation>{column}、選択中</translation>
    </message>
    <message>
        <source>{first} · {second}</source>
        <translation>{first}・{second}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes}分</translation>
    </message>
    <message>
        <source>{name} (me)</source>
        <translation>{name}（自分）</translation>
    </message>
    <message>
        <source>{start} to {end} {held}</source>
        <translation>{start}から{end}まで {held}</translation>
    </message>
    <message>
        <source>{start} to {end}, {name}, {line}</source>
        <translation>{start}から{end} {name} {line}</translation>
    </message>
</context>
<context>
    <name>EmailFault</name>
    <message>
        <source>After the @ the ending is missing, such as .jp.</source>
        <translation>＠の後に .jp などの末尾がありません。</translation>
    </message>
    <message>
        <source>Before the @ only Latin letters, digits and signs are possible.</source>
        <translation>＠の前に使えるのは半角の英数字と記号だけです。</translation>
    </message>
    <message>
        <source>Before the @ stands a sign that no address has.</source>
        <translation>＠の前に、アドレスに使えない記号があります。</translation>
    </message>
    <message>
        <source>Foreign letters imitate Latin ones. Type the address by hand.</source>
        <translation>英字に似せた別の文字が入っています。手で入力し直してください。</translation>
    </message>
    <message>
        <source>It carries more than an address. Type only the address.</source>
        <translation>アドレス以外のものが含まれています。アドレスだけを入力してください。</translation>
    </message>
    <message>
        <source>It holds control characters. Type it by hand instead of pasting it.</source>
        <translation>見えない制御文字が入っています。貼り付けずに入力し直してください。</translation>
    </message>
    <message>
        <source>Something is missing after the @.</source>
        <translation>＠の後がありません。</translation>
    </message>
    <message>
        <source>Something is missing before the @.</source>
        <translation>＠の前がありません。</translation>
    </message>
    <message>
        <source>The @ is missing.</source>
        <translation>＠がありません。</translation>
    </message>
    <message>
        <source>There is more than one @. Type one address only.</source>
        <translation>＠が二つ以上あります。アドレスは一つだけ入力してください。</translation>
    </message>
    <message>
        <source>This is too long for an address.</source>
        <translation>アドレスとしては長すぎます。</translation>
    </message>
    <message>
        <source>Type the address, or leave the field empty.</source>
        <translation>アドレスを入力するか、空欄にしてください。</translation>
    </message>
    <message>
        <source>What stands after the @ cannot exist.</source>
        <translation>＠の後が正しくありません。</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Choose a place and save…</source>
        <translation>保存先を選んで書き出す…</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>相談員</translation>
    </message>
    <message>
        <source>Counts only: figures and every chart as a table.</source>
        <translation>件数のみ：主な数値と、すべてのグラフの表。</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Date, time, kind, name, reading, number, counsellor, room, tool, state, outcome, phone switches. No telephone, mail address, meeting ID, passcode, link or note.</source>
        <translation>日付、時刻、種別、氏名、フリガナ、番号、相談員、会議室、ツール、状態、結果、電話切替。電話番号、メールアドレス、会議ID、パスコード、リンク、メモは含みません。</translation>
    </message>
    <message>
        <source>Date, time, tool, phase, reason, side, minutes lost and what the diagnosis found. No client, no member of staff, no free text.</source>
        <translation>日付、時刻、ツール、時期、理由、原因側、失われた時間、診断結果。利用者、職員、自由記述は含みません。</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>診断</translation>
    </message>
    <message>
        <source>Disclosures to authorities</source>
        <translation>関係機関への開示の記録</translation>
    </message>
    <message>
        <source>End</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Excel workbook with charts (XLSX)</source>
        <translation>Excel ブック・グラフ付き（XLSX）</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>開示日</translation>
    </message>
    <message>
        <source>How much is written</source>
        <translation>書き出しの進み具合</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>ファイルの形式</translation>
    </message>
    <message>
        <source>Legal ground</source>
        <translation>法的根拠</translation>
    </message>
    <message>
        <source>List of sessions with names</source>
        <translation>相談の一覧（氏名を含む）</translation>
    </message>
    <message>
        <source>Minutes lost</source>
        <translation>失われた時間（分）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>時期</translation>
    </message>
    <message>
        <source>Phone switches</source>
        <translation>電話切替</translation>
    </message>
    <message>
        <source>Phone switches for the tool&apos;s maker</source>
        <translation>ツール提供者向けの電話切替一覧</translation>
    </message>
    <message>
        <source>Please fill in: {field}</source>
        <translation>入力してください：{field}</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>会議室</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>原因側</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>統計</translation>
    </message>
    <message>
        <source>Text for Excel (CSV, UTF-8)</source>
        <translation>Excel 用テキスト（CSV、UTF-8）</translation>
    </message>
    <message>
        <source>Text for older programs (CSV, Shift_JIS)</source>
        <translation>古いソフト用テキスト（CSV、Shift_JIS）</translation>
    </message>
    <message>
        <source>That is too much for one workbook. Choose CSV, or a shorter period.</source>
        <translation>1つのブックには多すぎます。CSV を選ぶか、期間を短くしてください。</translation>
    </message>
    <message>
        <source>The file could not be written there. Close it in Excel, or choose another folder.</source>
        <translation>その場所に書き込めませんでした。Excel で開いている場合は閉じるか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>These characters are not in Shift_JIS and became 〓: {characters}</source>
        <translation>Shift_JIS にない次の文字は 〓 に置き換えました：{characters}</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>開示先</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>What left the office</source>
        <translation>書き出しの記録</translation>
    </message>
    <message>
        <source>What was told to the police, a court or another authority on its lawful request.</source>
        <translation>警察、裁判所その他の機関の適法な求めに応じて開示した内容を記録します。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Where to put the file</source>
        <translation>ファイルの保存先</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>担当</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>記録する</translation>
    </message>
    <message>
        <source>Written down by</source>
        <translation>記録者</translation>
    </message>
    <message numerus="yes">
        <source>Written: {file}, %n row(s). It is in the log below.</source>
        <translation>
            <numerusform>書き出しました：{file}、%n 行。下の記録に残しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>not shown to this login</source>
        <translation>閲覧権限なし</translation>
    </message>
    <message>
        <source>phone-switches</source>
        <translation>電話切替</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>相談一覧</translation>
    </message>
    <message>
        <source>statistics</source>
        <translation>統計</translation>
    </message>
</context>
<context>
    <name>FailurePhase</name>
    <message>
        <source>Before the start</source>
        <translation>開始前</translation>
    </message>
    <message>
        <source>During the session</source>
        <translation>相談中</translation>
    </message>
</context>
<context>
    <name>FailureReason</name>
    <message>
        <source>Cannot join</source>
        <translation>相手が入れない</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>途中で切断</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>不明・その他</translation>
    </message>
    <message>
        <source>Our own line</source>
        <translation>当所の回線</translation>
    </message>
    <message>
        <source>Sound/video</source>
        <translation>音声・映像</translation>
    </message>
    <message>
        <source>Tool is down</source>
        <translation>アプリ障害</translation>
    </message>
</context>
<context>
    <name>FailureSide</name>
    <message>
        <source>Client&apos;s side</source>
        <translation>利用者側</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Our side</source>
        <translation>当所側</translation>
    </message>
    <message>
        <source>The tool</source>
        <translation>アプリ側</translation>
    </message>
</context>
<context>
    <name>Fate</name>
    <message>
        <source>A visit to the office, not an online session.</source>
        <translation>来所の予約のため対象外です。</translation>
    </message>
    <message>
        <source>Left out by you.</source>
        <translation>選択から外しました。</translation>
    </message>
    <message>
        <source>Left out.</source>
        <translation>対象外です。</translation>
    </message>
    <message>
        <source>Nobody has looked at its warnings yet.</source>
        <translation>注意点がまだ確認されていません。</translation>
    </message>
    <message>
        <source>Nobody of those chosen is free at that time.</source>
        <translation>選んだ相談員はその時間に空いていません。</translation>
    </message>
    <message>
        <source>On file already.</source>
        <translation>登録済みです。</translation>
    </message>
    <message>
        <source>Somebody alike is on file. Compare number and telephone, then complete the row.</source>
        <translation>似た利用者が登録済みです。番号と電話を確かめ、行を補ってください。</translation>
    </message>
    <message>
        <source>Taken over.</source>
        <translation>取り込みました。</translation>
    </message>
    <message>
        <source>The day is past and the list does not say whether the person came.</source>
        <translation>過去の日付ですが、実施したかどうかの記載がありません。</translation>
    </message>
    <message>
        <source>The name is missing. Complete it in the list.</source>
        <translation>氏名がありません。予約表に補ってください。</translation>
    </message>
    <message>
        <source>The session would last longer than eight hours.</source>
        <translation>8時間を超える予約になっています。</translation>
    </message>
    <message>
        <source>The time is missing. Complete it in the list.</source>
        <translation>時刻がありません。予約表に補ってください。</translation>
    </message>
    <message>
        <source>The year is missing. Complete it in the list.</source>
        <translation>年がありません。予約表に補ってください。</translation>
    </message>
</context>
<context>
    <name>Ground</name>
    <message>
        <source>abuse</source>
        <translation>暴言等</translation>
    </message>
    <message>
        <source>no-shows without contact</source>
        <translation>連絡のない欠席</translation>
    </message>
    <message>
        <source>threats</source>
        <translation>脅迫等</translation>
    </message>
    <message>
        <source>use for something else than finding work</source>
        <translation>求職目的以外の利用</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>前へ</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>手引き</translation>
    </message>
    <message>
        <source>Mini timer</source>
        <translation>ミニタイマー</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Online Consultation Desk</source>
        <translation>オンライン職業相談デスク</translation>
    </message>
    <message>
        <source>Screen share</source>
        <translation>画面共有モード</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>週</translation>
    </message>
    <message>
        <source>{name}, {role}. Press to say who is here.</source>
        <translation>{name}（{role}）。押すと担当者を選び直せます。</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source> (%n call(s))</source>
        <translation>
            <numerusform>（電話 %n回）</numerusform>
        </translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（なし）</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理者</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>すべての変更</translation>
    </message>
    <message>
        <source>Ask for more, or for all.</source>
        <translation>条件をゆるめるか、すべてを表示してください。</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>全期間</translation>
    </message>
    <message>
        <source>Attendants</source>
        <translation>同席者</translation>
    </message>
    <message>
        <source>Attendants asked after</source>
        <translation>同席者の有無を確認</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Back online</source>
        <translation>オンラインに復帰</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>予約</translation>
    </message>
    <message>
        <source>Booking cancelled</source>
        <translation>予約を取消</translation>
    </message>
    <message>
        <source>Booking confirmed</source>
        <translation>予約を確定</translation>
    </message>
    <message>
        <source>Booking moved</source>
        <translation>予約を変更</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>予約</translation>
    </message>
    <message>
        <source>Card corrected</source>
        <translation>カードを訂正</translation>
    </message>
    <message>
        <source>Card made</source>
        <translation>カードを作成</translation>
    </message>
    <message>
        <source>Cards of people</source>
        <translation>利用者のカード</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>事業所</translation>
    </message>
    <message>
        <source>Consents and refusals</source>
        <translation>同意・利用のお断り</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>相談員</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>削除件数</translation>
    </message>
    <message>
        <source>Diagnosis recorded</source>
        <translation>診断結果を記録</translation>
    </message>
    <message>
        <source>Disclosed to an authority</source>
        <translation>官公署へ提供</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Earlier changes</source>
        <translation>さらに前の変更</translation>
    </message>
    <message>
        <source>End</source>
        <translation>終了時刻</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全員</translation>
    </message>
    <message>
        <source>Export failed</source>
        <translation>出力に失敗</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>ファイルに出力</translation>
    </message>
    <message>
        <source>Exports and deletions</source>
        <translation>出力・提供・削除</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Future use refused, or the refusal changed</source>
        <translation>利用のお断り（登録・変更）</translation>
    </message>
    <message>
        <source>Got in touch after not coming</source>
        <translation>欠席後に連絡あり</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>Hidden while people&apos;s data are hidden</source>
        <translation>個人情報を隠しているため表示しません</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>ID told to the person</source>
        <translation>IDを連絡済みに</translation>
    </message>
    <message>
        <source>Join details changed</source>
        <translation>参加情報を変更</translation>
    </message>
    <message>
        <source>Kept for (months)</source>
        <translation>保存期間（か月）</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近7日</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>最近1か月</translation>
    </message>
    <message>
        <source>Last step taken back</source>
        <translation>直前の操作を取消</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>最近1年</translation>
    </message>
    <message>
        <source>Meeting opened</source>
        <translation>会議室に入室</translation>
    </message>
    <message>
        <source>Meeting room added</source>
        <translation>会議室を追加</translation>
    </message>
    <message>
        <source>Meeting room changed</source>
        <translation>会議室を変更</translation>
    </message>
    <message>
        <source>Member of staff added</source>
        <translation>職員を追加</translation>
    </message>
    <message>
        <source>Member of staff changed</source>
        <translation>職員を変更</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名・名称</translation>
    </message>
    <message>
        <source>Name, kana, number or telephone</source>
        <translation>氏名・カナ・番号・電話</translation>
    </message>
    <message>
        <source>Names of the usual reasons</source>
        <translation>標準の理由の呼び方</translation>
    </message>
    <message>
        <source>New version of the terms announced, or withdrawn</source>
        <translation>利用規約の新しい版の周知・取下げ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Note written</source>
        <translation>メモを記入</translation>
    </message>
    <message>
        <source>Nothing more is on record.</source>
        <translation>これ以上の記録はありません。</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>Notice prepared or given</source>
        <translation>お知らせを作成・交付</translation>
    </message>
    <message>
        <source>Office&apos;s settings changed</source>
        <translation>所の設定を変更</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>カードを開く</translation>
    </message>
    <message>
        <source>Open the session</source>
        <translation>相談を開く</translation>
    </message>
    <message>
        <source>Out of use from</source>
        <translation>使用をやめる日</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>相談結果</translation>
    </message>
    <message>
        <source>Outcome recorded</source>
        <translation>相談結果を記録</translation>
    </message>
    <message>
        <source>Own reasons</source>
        <translation>独自の理由</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>利用者</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Read back and heard</source>
        <translation>復唱した</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Reason of the switch corrected</source>
        <translation>切替の理由を訂正</translation>
    </message>
    <message>
        <source>Reasons for the phone switch changed</source>
        <translation>電話切替の理由の変更</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>提供先</translation>
    </message>
    <message>
        <source>Recorded as deemed cancelled</source>
        <translation>みなしキャンセルに</translation>
    </message>
    <message>
        <source>Records deleted by retention rule</source>
        <translation>保存期間により記録を削除</translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation>利用のお断り</translation>
    </message>
    <message>
        <source>Retention period set</source>
        <translation>保存期間を設定</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>会議室</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Rule set aside because</source>
        <translation>規則の例外とした理由</translation>
    </message>
    <message>
        <source>Rules of the office changed</source>
        <translation>運用規則の変更</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>検索しています…</translation>
    </message>
    <message>
        <source>Seeker number</source>
        <translation>求職番号</translation>
    </message>
    <message>
        <source>Session ended</source>
        <translation>相談を終了</translation>
    </message>
    <message>
        <source>Session started</source>
        <translation>相談を開始</translation>
    </message>
    <message>
        <source>Session stopped by the office</source>
        <translation>所が相談を中止</translation>
    </message>
    <message>
        <source>Sessions held</source>
        <translation>相談の実施</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Show all changes</source>
        <translation>すべて表示</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Sort of change</source>
        <translation>変更の種類</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始時刻</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Switched to the telephone</source>
        <translation>電話に切替</translation>
    </message>
    <message>
        <source>Switches to the telephone</source>
        <translation>電話切替</translation>
    </message>
    <message>
        <source>Take this change back</source>
        <translation>この変更を元に戻す</translation>
    </message>
    <message>
        <source>Taken over from a list</source>
        <translation>一覧から取込</translation>
    </message>
    <message>
        <source>Telephone and connection</source>
        <translation>電話切替・接続</translation>
    </message>
    <message>
        <source>Telephone call noted</source>
        <translation>電話の結果を記録</translation>
    </message>
    <message>
        <source>Telephones</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>Tentative booking lapsed</source>
        <translation>仮予約が失効</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>規約</translation>
    </message>
    <message>
        <source>Terms accepted</source>
        <translation>規約に同意</translation>
    </message>
    <message>
        <source>Terms of use</source>
        <translation>利用規約</translation>
    </message>
    <message>
        <source>The change in full</source>
        <translation>変更の内容</translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>履歴を読み込めません</translation>
    </message>
    <message>
        <source>The tool is down today</source>
        <translation>「今日はツールが使えません」を開始</translation>
    </message>
    <message>
        <source>The tool works again</source>
        <translation>ツールが復旧</translation>
    </message>
    <message>
        <source>The tool&apos;s outage was taken back as a mistake</source>
        <translation>「今日はツールが使えません」を誤りとして取消</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>連絡方法</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>Two cards parted again</source>
        <translation>カードの統合を解除</translation>
    </message>
    <message>
        <source>Two cards put together</source>
        <translation>カードを統合</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What people were told</source>
        <translation>利用者への連絡</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>職員</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>操作した職員</translation>
    </message>
    <message>
        <source>Whom it is about</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>kept for good</source>
        <translation>期限なし</translation>
    </message>
    <message>
        <source>lifted</source>
        <translation>解除済み</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>未確認</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>without a term</source>
        <translation>期限なし</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}：{before} → {after}</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation>{field}：{value}</translation>
    </message>
    <message>
        <source>{name} ({usual})</source>
        <translation>{name}（{usual}）</translation>
    </message>
    <message>
        <source>{terms}, in force from {day}</source>
        <translation>{terms}、{day}から適用</translation>
    </message>
    <message>
        <source>{what}: came too late from a desk, kept here</source>
        <translation>{what}：端末からの記録（変更には間に合わず、記録のみ）</translation>
    </message>
    <message>
        <source>✓ Taken back: what stood before stands again.</source>
        <translation>✓ 元に戻しました。変更前の内容が有効です。</translation>
    </message>
    <message>
        <source>✕ It was changed again since. Take the later change back first.</source>
        <translation>✕ その後にも変更されています。新しい変更から順に戻してください。</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>対象外 %n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>要確認 %n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to take over</source>
        <translation>
            <numerusform>取り込み可 %n件</numerusform>
        </translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>すべての行</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>処理中</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Bookings that the office has kept in Excel or CSV: each row is shown with a verdict first.</source>
        <translation>これまでExcelやCSVで管理してきた予約を取り込みます。先に1行ずつ判定を表示します。</translation>
    </message>
    <message>
        <source>CSV or Excel (.xlsx), as it is. Nothing is stored before you say so.</source>
        <translation>CSVまたはExcel（.xlsx）をそのまま使えます。確認して実行するまで何も保存しません。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was stored.</source>
        <translation>中止しました。何も保存していません。</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>ファイルを選ぶ…</translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>予約表の選択</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>結果をコピー</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>相談員</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Drop the office&apos;s list here</source>
        <translation>予約表をここにドロップしてください</translation>
    </message>
    <message>
        <source>I have looked: take these too</source>
        <translation>要確認の行も確認済みとして含める</translation>
    </message>
    <message>
        <source>Kind of consultation</source>
        <translation>相談の種別</translation>
    </message>
    <message>
        <source>Leave these out</source>
        <translation>該当する行を除く</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>Lists (*.csv *.xlsx *.txt *.tsv)</source>
        <translation>予約表 (*.csv *.xlsx *.txt *.tsv)</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>要確認</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was stored: %n row(s) stand in the way, told in red.</source>
        <translation>
            <numerusform>何も保存していません。赤字の%n行を除くか、予約表を直してください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Only: {verdict}</source>
        <translation>「{verdict}」だけ</translation>
    </message>
    <message>
        <source>Reading {file}: {percent} %</source>
        <translation>{file} を読み取り中：{percent} %</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Rows of the list</source>
        <translation>予約表の行</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>結果を保存</translation>
    </message>
    <message>
        <source>Storing, all rows or none: written in one go</source>
        <translation>保存中（すべての行か、何も保存しないか）：一度に書き込んでいます</translation>
    </message>
    <message>
        <source>Storing, all rows or none: {percent} % looked at</source>
        <translation>保存中（すべての行か、何も保存しないか）：{percent} % を確認</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>取り込む</translation>
    </message>
    <message numerus="yes">
        <source>Take over %n session(s)</source>
        <translation>
            <numerusform>%n件を取り込む</numerusform>
        </translation>
    </message>
    <message>
        <source>Take over a list</source>
        <translation>予約表の取り込み</translation>
    </message>
    <message>
        <source>Take over a list…</source>
        <translation>予約表を取り込む…</translation>
    </message>
    <message>
        <source>The office has no rules yet: nothing can be taken over.</source>
        <translation>運用規則が未設定のため、取り込めません。</translation>
    </message>
    <message>
        <source>The report was saved: {path}</source>
        <translation>結果を保存しました：{path}</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Which rows are shown</source>
        <translation>表示する行</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>利用者</translation>
    </message>
    <message>
        <source>Whoever is free</source>
        <translation>空いている相談員</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message numerus="yes">
        <source>✓ %n session(s) were taken over.</source>
        <translation>
            <numerusform>✓ %n件を取り込みました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InvitationReason</name>
    <message>
        <source>A link leads elsewhere than it says. Do not open it; ask the sender by telephone.</source>
        <translation>表示と違う所へつながるリンクがあります。開かずに、送信者に電話で確かめてください。</translation>
    </message>
    <message>
        <source>A mail filter has rewritten the link and it cannot be read back. Ask for the original link.</source>
        <translation>メールの安全機能で書き換えられ、元のリンクに戻せません。元のリンクを送ってもらってください。</translation>
    </message>
    <message>
        <source>The link hides its real destination behind an @. Do not open it; ask the sender by telephone.</source>
        <translation>＠を使って本当の接続先を隠しているリンクです。開かずに、送信者に電話で確かめてください。</translation>
    </message>
    <message>
        <source>The link holds a backslash, as forged links do. Ask for the original invitation.</source>
        <translation>偽のリンクに使われる「\」が含まれています。元の招待を送ってもらってください。</translation>
    </message>
    <message>
        <source>The link holds control characters, as forged links do. Ask the sender by telephone for a new invitation.</source>
        <translation>偽のリンクに使われる制御文字が含まれています。送信者に電話で確かめ、招待を送り直してもらってください。</translation>
    </message>
    <message>
        <source>The link imitates a meeting tool with foreign letters. Do not open it; ask the sender by telephone.</source>
        <translation>似た文字で会議ツールに見せかけたリンクです。開かずに、送信者に電話で確かめてください。</translation>
    </message>
    <message>
        <source>The link is damaged. Copy the whole invitation again from the original.</source>
        <translation>リンクが壊れています。元の招待の全文をコピーし直してください。</translation>
    </message>
    <message>
        <source>The link is no web address (https) and could start a program. Do not open it; ask for the original invitation.</source>
        <translation>Web のアドレス（https）ではなく、プログラムを起動するおそれのあるリンクです。開かずに、元の招待を送ってもらってください。</translation>
    </message>
    <message>
        <source>The link is of a meeting tool that the office does not use. Ask for one of the office&apos;s tools.</source>
        <translation>当所で使わない会議ツールのリンクです。当所のツールの招待を送ってもらってください。</translation>
    </message>
    <message>
        <source>The link is shortened, its destination unknown. Ask for the full link.</source>
        <translation>短縮されたリンクで、接続先が分かりません。元の長いリンクを送ってもらってください。</translation>
    </message>
    <message>
        <source>The link leads to a bare number instead of a name. Do not open it; ask the sender by telephone.</source>
        <translation>接続先が名前ではなく数字だけのリンクです。開かずに、送信者に電話で確かめてください。</translation>
    </message>
    <message>
        <source>The link leads to a registration, not into the meeting. Register first, then paste the link that comes back.</source>
        <translation>会議ではなく参加登録のリンクです。先に登録し、届いたリンクを貼り付けてください。</translation>
    </message>
    <message>
        <source>The link leads to a site that the office has not allowed. Make sure who sent it; an office&apos;s own TeleOffice address is added in the settings.</source>
        <translation>当所が許可していない接続先です。送信者を確かめてください。当所の TeleOffice のアドレスは設定で追加できます。</translation>
    </message>
    <message>
        <source>The link leads to the tool&apos;s site but into no meeting. Copy the invitation of the meeting.</source>
        <translation>会議ツールのサイトですが、会議につながりません。会議の招待をコピーしてください。</translation>
    </message>
    <message>
        <source>The link only looks like that of a meeting tool. Do not open it; ask the sender by telephone.</source>
        <translation>会議ツールに見せかけたリンクです。開かずに、送信者に電話で確かめてください。</translation>
    </message>
    <message>
        <source>The link passes through another site to an unknown place. Ask for the direct link of the tool.</source>
        <translation>別のサイトを経由して不明な所へ移るリンクです。会議ツールの直接のリンクを送ってもらってください。</translation>
    </message>
    <message>
        <source>The link uses an unusual port, which no meeting tool does. Ask for the original invitation.</source>
        <translation>会議ツールが使わないポートを指定したリンクです。元の招待を送ってもらってください。</translation>
    </message>
    <message>
        <source>The link&apos;s path is built to deceive. Do not open it; ask for the original invitation.</source>
        <translation>だますように作られたリンクです。開かずに、元の招待を送ってもらってください。</translation>
    </message>
    <message>
        <source>The name of the site in the link is damaged. Copy the invitation again.</source>
        <translation>リンクの接続先の名前が壊れています。招待をコピーし直してください。</translation>
    </message>
    <message>
        <source>The text holds characters that reverse the direction of reading, as forged links do. Ask the sender by telephone for a new invitation.</source>
        <translation>偽のリンクに使われる、文字の向きを逆にする文字が含まれています。送信者に電話で確かめ、招待を送り直してもらってください。</translation>
    </message>
    <message>
        <source>The text is too long to be an invitation. Paste only the invitation itself.</source>
        <translation>招待としては長すぎます。招待の部分だけを貼り付けてください。</translation>
    </message>
    <message>
        <source>This is the host&apos;s own start link; whoever has it runs the meeting. Copy the invitation for participants instead.</source>
        <translation>主催者が会議を始めるためのリンクです。持っている人が会議を操作できます。参加者用の招待をコピーしてください。</translation>
    </message>
</context>
<context>
    <name>Item</name>
    <message>
        <source>a telephone number</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>an e-mail address</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>an open My Page</source>
        <translation>マイページの開設</translation>
    </message>
    <message>
        <source>the e-mail address of the My Page</source>
        <translation>マイページのメールアドレス</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>the seeker number</source>
        <translation>求職番号</translation>
    </message>
    <message>
        <source>the time</source>
        <translation>希望日時</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>Copy the chosen rows</source>
        <translation>選んだ行をコピー</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>一覧を絞り込む</translation>
    </message>
    <message>
        <source>In the usual order</source>
        <translation>元の並びにしました</translation>
    </message>
    <message>
        <source>Sort by {column}</source>
        <translation>「{column}」で並べる</translation>
    </message>
    <message>
        <source>Sorted by {column}</source>
        <translation>「{column}」の昇順に並べました</translation>
    </message>
    <message>
        <source>Sorted by {column}, the last first</source>
        <translation>「{column}」の降順に並べました</translation>
    </message>
    <message>
        <source>The first on top</source>
        <translation>昇順</translation>
    </message>
    <message>
        <source>The last on top</source>
        <translation>降順</translation>
    </message>
    <message>
        <source>The usual order</source>
        <translation>元の並び</translation>
    </message>
    <message>
        <source>The usual widths</source>
        <translation>列の幅を元に戻す</translation>
    </message>
</context>
<context>
    <name>Mail</name>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Answers of people arrive there.</source>
        <translation>返信が届くアドレスです。</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>送らない</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>暗号化</translation>
    </message>
    <message>
        <source>Its name, as IT gives it.</source>
        <translation>情報システム担当から伝えられた名前です。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Kept in the key store of this PC only. Empty: unchanged.</source>
        <translation>このPCの鍵の保管庫だけに保存します。空欄のままなら変わりません。</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>メールサーバー</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>送信する</translation>
    </message>
    <message>
        <source>Send to {address}?  {who}</source>
        <translation>{address} あてに送りますか。&#x3000;{who}</translation>
    </message>
    <message>
        <source>Sender&apos;s address</source>
        <translation>差出人のアドレス</translation>
    </message>
    <message>
        <source>Sender&apos;s name</source>
        <translation>差出人の名前</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>送信しています…</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Shown to people beside the address.</source>
        <translation>アドレスの横に表示されます。</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>接続を試す</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>試しています…</translation>
    </message>
    <message>
        <source>Unencrypted is not offered.</source>
        <translation>暗号化しない送信はできません。</translation>
    </message>
    <message>
        <source>Usually 587 for STARTTLS, 465 for TLS.</source>
        <translation>ふつう STARTTLS は 587、TLS は 465 です。</translation>
    </message>
    <message>
        <source>With a server, notices can be sent from here; always encrypted. Empty: none is used.</source>
        <translation>設定すると、お知らせをここから送れます（必ず暗号化します）。空欄なら使いません。</translation>
    </message>
    <message>
        <source>With which the office logs in.</source>
        <translation>サーバーにログインするときの名前です。</translation>
    </message>
    <message>
        <source>⚠ The line broke at the end: the mail may have gone. Ask the person before you send it again.</source>
        <translation>⚠ 最後に回線が切れました。届いているかもしれません。送り直す前に、ご本人に確かめてください。</translation>
    </message>
    <message>
        <source>✓ Kept.</source>
        <translation>✓ 保存しました。</translation>
    </message>
    <message>
        <source>✓ Server, certificate, account and password are right. Nothing was sent.</source>
        <translation>✓ サーバー・証明書・アカウント・パスワードはどれも正しく使えます。メールは送っていません。</translation>
    </message>
    <message>
        <source>✓ The mail server has taken the mail.</source>
        <translation>✓ メールサーバーに渡しました。</translation>
    </message>
    <message>
        <source>✕ The account is missing.</source>
        <translation>✕ アカウントを入れてください。</translation>
    </message>
    <message>
        <source>✕ The mail server cannot be reached. Look at its name and port, or try again later.</source>
        <translation>✕ メールサーバーにつながりません。名前とポートを確かめるか、あとでもう一度お試しください。</translation>
    </message>
    <message>
        <source>✕ The mail server did not answer in time. Try again later.</source>
        <translation>✕ メールサーバーの返事がありません。あとでもう一度お試しください。</translation>
    </message>
    <message>
        <source>✕ The mail server does not know this address. Ask the person for it again.</source>
        <translation>✕ このアドレスには届けられません。ご本人にもう一度確かめてください。</translation>
    </message>
    <message>
        <source>✕ The mail server offers no encryption here. Look at the port and the encryption.</source>
        <translation>✕ メールサーバーがこのポートでは暗号化に応じません。ポートと暗号化を確かめてください。</translation>
    </message>
    <message>
        <source>✕ The mail server refused this mail. Copy the text, or telephone instead.</source>
        <translation>✕ メールサーバーがこのメールを受け付けません。文面をコピーするか、お電話でお伝えください。</translation>
    </message>
    <message>
        <source>✕ The mail server refuses account or password. Type the password again.</source>
        <translation>✕ アカウントかパスワードが違います。パスワードをもう一度入れてください。</translation>
    </message>
    <message>
        <source>✕ The mail server refuses the office&apos;s own address. Ask IT which one may send.</source>
        <translation>✕ 差出人のアドレスが受け付けられません。使えるアドレスを情報システム担当に確かめてください。</translation>
    </message>
    <message>
        <source>✕ The mail server&apos;s certificate is not trusted by this PC. Ask IT; nothing was sent.</source>
        <translation>✕ メールサーバーの証明書をこのPCは信頼していません。情報システム担当に尋ねてください。メールは送っていません。</translation>
    </message>
    <message>
        <source>✕ The password could not be read. Type it again in the settings, Mail server.</source>
        <translation>✕ パスワードを読み出せません。［設定］の「メールサーバー」で入力し直してください。</translation>
    </message>
    <message>
        <source>✕ The sender&apos;s address is no mail address.</source>
        <translation>✕ 差出人のアドレスがメールアドレスの形ではありません。</translation>
    </message>
    <message>
        <source>✕ This is no name of a server.</source>
        <translation>✕ サーバーの名前として使えません。</translation>
    </message>
    <message>
        <source>✕ This is no port.</source>
        <translation>✕ ポートの番号ではありません。</translation>
    </message>
    <message>
        <source>✕ What answered is no mail server. Look at its name and port.</source>
        <translation>✕ メールサーバーではないものが答えました。名前とポートを確かめてください。</translation>
    </message>
</context>
<context>
    <name>Manual</name>
    <message>
        <source>Back to work</source>
        <translation>仕事に戻る</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目次</translation>
    </message>
    <message>
        <source>For administrators</source>
        <translation>管理者</translation>
    </message>
    <message>
        <source>For counsellors</source>
        <translation>相談員</translation>
    </message>
    <message>
        <source>For reception</source>
        <translation>受付</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>手引き</translation>
    </message>
    <message>
        <source>No chapter has all these words.</source>
        <translation>すべての言葉を含む章がありません。</translation>
    </message>
    <message>
        <source>One-page cards</source>
        <translation>早見表</translation>
    </message>
    <message>
        <source>Print this chapter…</source>
        <translation>この章を印刷…</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>手引きを探す</translation>
    </message>
    <message>
        <source>Words in the manual</source>
        <translation>調べたい言葉</translation>
    </message>
</context>
<context>
    <name>Masking</name>
    <message>
        <source>Nobody has touched this PC for a while: people&apos;s data are hidden until somebody does.</source>
        <translation>しばらく操作がないため、個人情報を隠しています。操作すると元に戻ります。</translation>
    </message>
</context>
<context>
    <name>Meeting</name>
    <message>
        <source>Copy the link</source>
        <translation>リンクをコピー</translation>
    </message>
    <message>
        <source>Copy the meeting ID</source>
        <translation>会議IDをコピー</translation>
    </message>
    <message>
        <source>Copy the passcode</source>
        <translation>パスコードをコピー</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隠す</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>参加する</translation>
    </message>
    <message>
        <source>Join again</source>
        <translation>再び参加する</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>リンク</translation>
    </message>
    <message>
        <source>Meeting ID</source>
        <translation>会議ID</translation>
    </message>
    <message>
        <source>Passcode</source>
        <translation>パスコード</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>読み上げ表</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>The meeting</source>
        <translation>会議</translation>
    </message>
    <message>
        <source>Told the person</source>
        <translation>伝えました</translation>
    </message>
    <message>
        <source>Told {how}, {time}, {who}</source>
        <translation>{how}連絡済み {time} {who}</translation>
    </message>
</context>
<context>
    <name>Message</name>
    <message numerus="yes">
        <source>%n record(s) wait on the screen and are not yet written.</source>
        <translation>
            <numerusform>まだ書き込まれていない記録が%n件、画面に残っています。</numerusform>
        </translation>
    </message>
    <message>
        <source>No program on this PC took it. Copy the link or the number instead.</source>
        <translation>このPCには開けるアプリがありません。リンクや番号をコピーしてお使いください。</translation>
    </message>
    <message>
        <source>Recorded as deemed cancelled.</source>
        <translation>みなしキャンセルとして記録しました。</translation>
    </message>
    <message>
        <source>Recorded: attendants were asked after.</source>
        <translation>同席者の確認を記録しました。</translation>
    </message>
    <message>
        <source>Recorded: the person has been told.</source>
        <translation>伝達済みとして記録しました。</translation>
    </message>
    <message>
        <source>Saving… The window closes by itself as soon as everything is written.</source>
        <translation>記録を書き込んでいます。終わりしだい、この画面は自動的に閉じます。</translation>
    </message>
    <message>
        <source>The PC&apos;s time is right: use it</source>
        <translation>PCの時計が正しい：合わせる</translation>
    </message>
    <message>
        <source>The booking is confirmed.</source>
        <translation>予約を確定しました。</translation>
    </message>
    <message>
        <source>The clock of this PC was set back by {minutes} min.</source>
        <translation>このPCの時計が{minutes}分戻されました。</translation>
    </message>
    <message>
        <source>The clock of this PC was set forward by {minutes} min.</source>
        <translation>このPCの時計が{minutes}分進められました。</translation>
    </message>
    <message>
        <source>The countdowns go on unchanged.</source>
        <translation>カウントダウンはそのまま続いています。</translation>
    </message>
    <message>
        <source>The session has ended.</source>
        <translation>相談を終了しました。</translation>
    </message>
    <message>
        <source>The session has started.</source>
        <translation>相談を開始しました。</translation>
    </message>
    <message>
        <source>The session was stopped; the ground is recorded.</source>
        <translation>相談を中止し、理由を記録しました。</translation>
    </message>
    <message>
        <source>This link was not opened: it does not lead to a meeting tool that the office allows. Ask for the invitation again.</source>
        <translation>このリンクは、当所で使う会議ツールのものではないため開きませんでした。招待をもう一度確認してください。</translation>
    </message>
    <message>
        <source>Today&apos;s backup could not be made. Open the settings and look at the backup folder.</source>
        <translation>今日のバックアップを作成できませんでした。［設定］でバックアップの保存先を確かめてください。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度</translation>
    </message>
    <message>
        <source>Undo ({seconds} s)</source>
        <translation>元に戻す（{seconds}秒）</translation>
    </message>
    <message>
        <source>Write again</source>
        <translation>もう一度書き込む</translation>
    </message>
</context>
<context>
    <name>Mini</name>
    <message>
        <source>Ending soon</source>
        <translation>まもなく終了&#x3000;残り</translation>
    </message>
    <message>
        <source>In session</source>
        <translation>相談中&#x3000;残り</translation>
    </message>
    <message>
        <source>Mini timer</source>
        <translation>ミニタイマー</translation>
    </message>
    <message>
        <source>No session ahead</source>
        <translation>この後の相談はありません</translation>
    </message>
    <message>
        <source>Nobody has come</source>
        <translation>入室がありません</translation>
    </message>
    <message>
        <source>On the telephone</source>
        <translation>電話相談中&#x3000;残り</translation>
    </message>
    <message>
        <source>Open the window</source>
        <translation>ウィンドウを開く</translation>
    </message>
    <message>
        <source>Until the start</source>
        <translation>開始まで</translation>
    </message>
    <message>
        <source>Waiting (until deemed cancelled)</source>
        <translation>入室待ち（みなしキャンセルまで）</translation>
    </message>
    <message>
        <source>ends {time}</source>
        <translation>終了 {time}</translation>
    </message>
    <message>
        <source>next session in {time}</source>
        <translation>次の予約まで {time}</translation>
    </message>
    <message>
        <source>next {time}</source>
        <translation>次 {time}</translation>
    </message>
    <message>
        <source>start {time}, {passed} ago</source>
        <translation>開始 {time} から {passed}</translation>
    </message>
    <message>
        <source>the next session is waiting</source>
        <translation>次の予約の時刻です</translation>
    </message>
    <message>
        <source>{minutes} minutes are over</source>
        <translation>{minutes}分を過ぎました&#x3000;超過</translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>閉庁</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>閉庁</translation>
    </message>
    <message>
        <source>no sessions</source>
        <translation>相談なし</translation>
    </message>
    <message>
        <source>today</source>
        <translation>本日</translation>
    </message>
    <message>
        <source>{month}/{day}</source>
        <translation>{month}/{day}</translation>
    </message>
    <message>
        <source>{number} in all</source>
        <translation>{number}件</translation>
    </message>
    <message>
        <source>{state} {number}</source>
        <translation>{state} {number}件</translation>
    </message>
    <message>
        <source>{time} {what}</source>
        <translation>{time} {what}</translation>
    </message>
    <message>
        <source>{weekday} {month}/{day}</source>
        <translation>{month}月{day}日{weekday}</translation>
    </message>
</context>
<context>
    <name>NameFault</name>
    <message>
        <source>A name needs at least one letter.</source>
        <translation>氏名に文字がありません。</translation>
    </message>
    <message>
        <source>It holds control characters. Type it by hand instead of pasting it.</source>
        <translation>見えない制御文字が入っています。貼り付けずに入力し直してください。</translation>
    </message>
    <message>
        <source>Leave out punctuation.</source>
        <translation>記号を除いてください。</translation>
    </message>
    <message>
        <source>Type the name.</source>
        <translation>氏名を入力してください。</translation>
    </message>
    <message>
        <source>Type the reading in kana, without kanji or Latin letters.</source>
        <translation>フリガナはかなで入力してください（漢字・英字は使えません）。</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Cancellation</source>
        <translation>取消のお知らせ</translation>
    </message>
    <message>
        <source>Change the texts…</source>
        <translation>文面を変える…</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>文面をコピー</translation>
    </message>
    <message>
        <source>Given to the person</source>
        <translation>伝達済みとする</translation>
    </message>
    <message>
        <source>Hidden while people&apos;s data are hidden</source>
        <translation>個人情報を隠しているあいだは表示しません</translation>
    </message>
    <message>
        <source>Leave the screen-share mode (F9) to see the text.</source>
        <translation>画面共有モード（F9）を解くと文面が見えます。</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Making the texts…</source>
        <translation>文面を作っています…</translation>
    </message>
    <message>
        <source>My Page message</source>
        <translation>マイページのメッセージ</translation>
    </message>
    <message>
        <source>No texts for this session</source>
        <translation>この相談の文面はありません</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>お知らせ</translation>
    </message>
    <message>
        <source>Open in the mail program</source>
        <translation>メールソフトで開く</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>復唱</translation>
    </message>
    <message>
        <source>Read back after a move</source>
        <translation>変更後の復唱</translation>
    </message>
    <message>
        <source>Read back for a move while the office is away</source>
        <translation>変更の復唱（事務所につながらないとき）</translation>
    </message>
    <message>
        <source>Read back while the office is away</source>
        <translation>復唱（事務所につながらないとき）</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>前日のお知らせ</translation>
    </message>
    <message>
        <source>Save a calendar file</source>
        <translation>カレンダーのファイルを保存</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>送信…</translation>
    </message>
    <message>
        <source>Telephone script</source>
        <translation>電話の読み上げ</translation>
    </message>
    <message>
        <source>Text of the notice</source>
        <translation>お知らせの文面</translation>
    </message>
    <message>
        <source>The office&apos;s rules or templates name none for its kind and state.</source>
        <translation>この種類・状態の相談に使う文面が、所の運用規則や文例にありません。</translation>
    </message>
    <message>
        <source>This text cannot be made yet; missing: {names}</source>
        <translation>この文面はまだ作れません。足りない項目：{names}</translation>
    </message>
    <message>
        <source>To: {address}</source>
        <translation>宛先：{address}</translation>
    </message>
    <message>
        <source>calendar file saved</source>
        <translation>カレンダーのファイルを保存</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>given to the person</source>
        <translation>本人に伝達</translation>
    </message>
    <message>
        <source>no mail address on the card</source>
        <translation>メールアドレスの登録なし</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>送れませんでした</translation>
    </message>
    <message>
        <source>opened in the mail program</source>
        <translation>メールソフトで開いた</translation>
    </message>
    <message>
        <source>perhaps sent</source>
        <translation>送れたかもしれません</translation>
    </message>
    <message>
        <source>sent by the mail server</source>
        <translation>メールサーバーから送信</translation>
    </message>
    <message>
        <source>{day} {time} {notice}: {way} ({who})</source>
        <translation>{day} {time} {notice}：{way}（{who}）</translation>
    </message>
    <message>
        <source>✓ Copied. It leaves the clipboard after 30 seconds.</source>
        <translation>✓ コピーしました。30秒後にクリップボードから消えます。</translation>
    </message>
    <message>
        <source>✓ Recorded: given to the person.</source>
        <translation>✓ 伝達済みとして記録しました。</translation>
    </message>
    <message>
        <source>✓ Saved: {path}</source>
        <translation>✓ 保存しました：{path}</translation>
    </message>
    <message>
        <source>✓ The mail program has it. Check address and person before you send.</source>
        <translation>✓ メールソフトで開きました。送信の前に、宛先と本人を確かめてください。</translation>
    </message>
    <message>
        <source>✓ The text is too long for a mail link. It is on the clipboard for 30 seconds: paste it.</source>
        <translation>✓ 文面が長いため、宛先と件名だけで開きました。本文は30秒間クリップボードにあります。貼り付けてください。</translation>
    </message>
    <message>
        <source>✕ No mail program on this PC took it. Copy the text instead.</source>
        <translation>✕ この端末のメールソフトで開けませんでした。文面をコピーしてお使いください。</translation>
    </message>
    <message>
        <source>✕ The folder for downloads cannot be written. Ask IT for the right to write to it.</source>
        <translation>✕ ダウンロードフォルダーに書き込めません。書込みの権限を情報担当に相談してください。</translation>
    </message>
    <message>
        <source>✕ There is no usable mail address. Correct it on the person&apos;s card.</source>
        <translation>✕ 使えるメールアドレスがありません。利用者の情報を直してください。</translation>
    </message>
</context>
<context>
    <name>NumberFault</name>
    <message>
        <source>A letter stands where a digit should be (O for 0, l for 1).</source>
        <translation>数字の所に英字があります（0とO、1とlなど）。</translation>
    </message>
    <message>
        <source>A spreadsheet has rounded it and digits are lost. Take it from the original.</source>
        <translation>表計算ソフトで丸められ、桁が失われています。元の資料から入力してください。</translation>
    </message>
    <message>
        <source>Digits are missing. Compare with the card.</source>
        <translation>桁が足りません。登録票と見比べてください。</translation>
    </message>
    <message>
        <source>These are too many digits. Compare with the card.</source>
        <translation>桁が多すぎます。登録票と見比べてください。</translation>
    </message>
    <message>
        <source>This is a telephone number. Type it into the field for telephones.</source>
        <translation>電話番号のようです。電話番号の欄に入力してください。</translation>
    </message>
    <message>
        <source>This is an employment insurance number. Ask for the seeker number.</source>
        <translation>雇用保険の被保険者番号です。求職番号を聞いてください。</translation>
    </message>
    <message>
        <source>This is no seeker number. Type five digits, a hyphen, up to eight digits.</source>
        <translation>求職番号として読めません。5桁－8桁までの数字で入力してください。</translation>
    </message>
    <message>
        <source>This may be a My Number, which must not be kept here. Delete it.</source>
        <translation>マイナンバーの可能性があります。ここには記録できません。消してください。</translation>
    </message>
    <message>
        <source>Type the digits as 0 to 9.</source>
        <translation>数字は 0～9 で入力してください。</translation>
    </message>
    <message>
        <source>Type the seeker number, or leave the field empty.</source>
        <translation>求職番号を入力するか、空欄にしてください。</translation>
    </message>
</context>
<context>
    <name>Office</name>
    <message numerus="yes">
        <source>%n provisional booking(s), not sent to the office yet.</source>
        <translation>
            <numerusform>仮受付（未送信）が %n 件あります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are on this PC alone.</source>
        <translation>
            <numerusform>%n 件の記録がこのパソコンにだけあります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) have not reached the office database yet. They are written, encrypted, on this PC and are told when the program runs again.</source>
        <translation>
            <numerusform>%n 件の記録がまだ事務所のデータベースに届いていません。このパソコンに暗号化して書いてあり、次に起動したときに送ります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) saved and read back</source>
        <translation>
            <numerusform>%n 件を保存し、読み直して確認しました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) taken. They are sent from here now.</source>
        <translation>
            <numerusform>%n 件を引き受けました。このパソコンから送信します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) were not taken by the office. Look at them.</source>
        <translation>
            <numerusform>%n 件の記録を事務所が受け付けませんでした。内容を確かめてください。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unsent</source>
        <translation>
            <numerusform>未送信 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>A newer version of the program made the file. Have this PC&apos;s program updated.</source>
        <translation>より新しい版のプログラムが作ったファイルです。このパソコンのプログラムを更新してください。</translation>
    </message>
    <message>
        <source>Another desk has just changed the session you are looking at.</source>
        <translation>いま見ている相談を、ほかの机が変更しました。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>File of unsent records</source>
        <translation>未送信の記録のファイル</translation>
    </message>
    <message>
        <source>For a PC that is to be replaced or cannot reach the office: another PC of this office sends what is in the file. It goes on waiting here too; the office keeps each record once.</source>
        <translation>パソコンを入れ替えるときや、事務所につながらないときのためのものです。同じ事務所の別のパソコンが、ファイルの中の記録を送信します。このパソコンにも残りますが、事務所に記録されるのは一度だけです。</translation>
    </message>
    <message>
        <source>For a colleague, on one sheet of paper</source>
        <translation>ほかの職員に紙で引き継ぐためのものです</translation>
    </message>
    <message>
        <source>Free nearby. One press has it; telephone the person first:</source>
        <translation>近くで空いている時間です。電話で確かめてから押すと、そのまま予約になります。</translation>
    </message>
    <message>
        <source>Free times are offered here while the office answers.</source>
        <translation>事務所の記録につながると、ここに空いている時間が出ます。</translation>
    </message>
    <message>
        <source>Group {number} of the code has a typing error.</source>
        <translation>コードの {number} 番目の組に入力の誤りがあります。</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>書き留めました</translation>
    </message>
    <message>
        <source>It is asked for by itself as soon as the office can be reached. If the caller takes it back, cancel it in the calendar.</source>
        <translation>つながりしだい自動で申し込みます。取り下げの連絡があったときは、予定表から取り消してください。</translation>
    </message>
    <message>
        <source>Leave it for the next start</source>
        <translation>次の起動で送ることにして終える</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>見る</translation>
    </message>
    <message>
        <source>Looking for the office database.</source>
        <translation>事務所のデータベースを探しています。</translation>
    </message>
    <message>
        <source>No room is left there. Choose another place.</source>
        <translation>保存先に空きがありません。別の場所を選んでください。</translation>
    </message>
    <message>
        <source>Nothing can be written there. Choose another place.</source>
        <translation>そこには書き込めません。別の場所を選んでください。</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>待っている記録はありません</translation>
    </message>
    <message>
        <source>Open it in the booking form</source>
        <translation>予約の画面で開く</translation>
    </message>
    <message>
        <source>Print what is unsent…</source>
        <translation>未送信の記録を印刷…</translation>
    </message>
    <message>
        <source>Provisional: not sent, or to be told</source>
        <translation>仮受付: 未送信のもの・連絡が必要なもの</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>処理済みにする</translation>
    </message>
    <message>
        <source>Records that the office did not take</source>
        <translation>事務所が受け付けなかった記録</translation>
    </message>
    <message>
        <source>Refused: {why}</source>
        <translation>断られました：{why}</translation>
    </message>
    <message>
        <source>Save in a sealed file…</source>
        <translation>暗号化したファイルに保存…</translation>
    </message>
    <message>
        <source>Show the change</source>
        <translation>変更を表示する</translation>
    </message>
    <message>
        <source>Take a file of another PC…</source>
        <translation>別のパソコンのファイルを引き受ける…</translation>
    </message>
    <message>
        <source>Take the records</source>
        <translation>記録を引き受ける</translation>
    </message>
    <message>
        <source>Tell the office again</source>
        <translation>もう一度送る</translation>
    </message>
    <message>
        <source>That time is no longer free. Choose another.</source>
        <translation>その時間は埋まりました。別の時間を選んでください。</translation>
    </message>
    <message>
        <source>The booking was not cancelled</source>
        <translation>取消できませんでした</translation>
    </message>
    <message>
        <source>The booking was not moved</source>
        <translation>変更できませんでした</translation>
    </message>
    <message>
        <source>The code is whole, but of another file.</source>
        <translation>コードは正しい形ですが、別のファイルのものです。</translation>
    </message>
    <message>
        <source>The code that was written down for this file</source>
        <translation>このファイルについて書き留めたコード</translation>
    </message>
    <message>
        <source>The file comes from another office. Nothing was taken.</source>
        <translation>別の事務所のファイルです。何も引き受けていません。</translation>
    </message>
    <message>
        <source>The file is damaged. Nothing was taken.</source>
        <translation>ファイルが壊れています。何も引き受けていません。</translation>
    </message>
    <message>
        <source>The file opens with this code alone. Write it down and keep it apart from the file.</source>
        <translation>このファイルは次のコードでしか開けません。書き留め、ファイルとは別に保管してください。</translation>
    </message>
    <message>
        <source>The office database answers. What you do is there at once.</source>
        <translation>事務所のデータベースにつながっています。行ったことはすぐに届きます。</translation>
    </message>
    <message>
        <source>The office database could not take it in ({code}). Tell IT this code.</source>
        <translation>事務所のデータベースが受け取れませんでした（{code}）。この符号を情報担当者に伝えてください。</translation>
    </message>
    <message>
        <source>The office database does not answer. Timers, phone switch, end and notes go on; they are written on this PC and told by themselves later. Bookings are taken down provisionally.</source>
        <translation>事務所のデータベースにつながりません。タイマー、電話切替、終了、メモはそのまま使えます。このパソコンに記録し、あとで自動で送ります。予約は仮受付になります。</translation>
    </message>
    <message>
        <source>The office database does not let your login in: the password has changed, or the login was closed. Sign in again with the person button, or ask the administrator.</source>
        <translation>事務所のデータベースがこのログイン名を受け付けません。パスワードが変わったか、ログイン名が止められています。人のボタンからもう一度サインインするか、管理者に聞いてください。</translation>
    </message>
    <message>
        <source>The office has everything; nothing is waiting on this PC.</source>
        <translation>すべて事務所のデータベースにあります。このパソコンに未送信の記録はありません。</translation>
    </message>
    <message>
        <source>The office has it all.</source>
        <translation>すべて事務所に届いています。</translation>
    </message>
    <message>
        <source>The office has no such session any more.</source>
        <translation>事務所にその相談はもうありません。</translation>
    </message>
    <message>
        <source>The person has been told</source>
        <translation>連絡しました</translation>
    </message>
    <message>
        <source>The provisional booking could not be had</source>
        <translation>仮受付の時間が取れませんでした</translation>
    </message>
    <message>
        <source>They are written, encrypted, on this PC. Tell the office again once the cause is gone, or record it in another way, write down what was done, and put the record aside.</source>
        <translation>このパソコンに暗号化して書いてあります。原因がなくなったらもう一度送るか、別の方法で記録し、行ったことを書いて処理済みにしてください。</translation>
    </message>
    <message>
        <source>This PC had all records of this file already.</source>
        <translation>このファイルの記録は、すべてこのパソコンにありました。</translation>
    </message>
    <message>
        <source>This PC has never reached the office database.</source>
        <translation>このパソコンはまだ事務所のデータベースにつながっていません。</translation>
    </message>
    <message numerus="yes">
        <source>This PC&apos;s clock is wrong by %n minute(s). The office&apos;s clock is used here.</source>
        <translation>
            <numerusform>このパソコンの時計が %n 分ずれています。ここでは事務所の時計を使っています。</numerusform>
        </translation>
    </message>
    <message>
        <source>This address leads to another office&apos;s database. Nothing was told to it. Ask IT to check it.</source>
        <translation>このアドレスは別の所のデータベースです。そこには何も送っていません。情報担当者に確かめてもらってください。</translation>
    </message>
    <message>
        <source>This is no code of a file: 8 groups of 8 characters are expected.</source>
        <translation>ファイルのコードではありません。8 文字ずつ 8 組で入力してください。</translation>
    </message>
    <message>
        <source>This is no file of unsent records.</source>
        <translation>未送信の記録のファイルではありません。</translation>
    </message>
    <message>
        <source>Unsent records (*.deskunsent)</source>
        <translation>未送信の記録 (*.deskunsent)</translation>
    </message>
    <message>
        <source>Unsent records to another PC</source>
        <translation>未送信の記録の受け渡し</translation>
    </message>
    <message>
        <source>What was done about it (kept with the record)</source>
        <translation>どう処理したか（記録に残ります）</translation>
    </message>
    <message>
        <source>Where to put the file</source>
        <translation>保存する場所</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation>取り下げる</translation>
    </message>
    <message>
        <source>Your login belongs to no office there. Ask the administrator.</source>
        <translation>このログイン名はどの所にも属していません。管理者に聞いてください。</translation>
    </message>
    <message>
        <source>… Connecting</source>
        <translation>… 接続中</translation>
    </message>
    <message numerus="yes">
        <source>↑ Sending %n</source>
        <translation>
            <numerusform>↑ 送信中 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>▲ Offline</source>
        <translation>▲ オフライン</translation>
    </message>
    <message>
        <source>▲ Offline since {time}</source>
        <translation>▲ オフライン {time}～</translation>
    </message>
    <message>
        <source>● Online</source>
        <translation>● オンライン</translation>
    </message>
    <message>
        <source>✓ The booking was cancelled as wished</source>
        <translation>✓ 希望どおり取り消しました</translation>
    </message>
    <message>
        <source>✓ The booking was moved as wished: telephone the person</source>
        <translation>✓ 希望どおり変更しました。電話で知らせてください</translation>
    </message>
    <message>
        <source>✓ The provisional booking is confirmed: telephone the person</source>
        <translation>✓ 仮受付が予約になりました。電話で知らせてください</translation>
    </message>
    <message>
        <source>✕ No entry</source>
        <translation>✕ 接続不可</translation>
    </message>
    <message>
        <source>✕ No entry since {time}</source>
        <translation>✕ 接続拒否 {time}～</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message numerus="yes">
        <source>%n record(s) lost.</source>
        <translation>
            <numerusform>失われた記録は %n 件です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) saved.</source>
        <translation>
            <numerusform>救い出した記録は %n 件です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s), every page checked.</source>
        <translation>
            <numerusform>%n 件の記録を、すべてのページまで確認しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>A cloud service copies the folder</source>
        <translation>フォルダーがクラウドに同期されています</translation>
    </message>
    <message>
        <source>A newer version of the program has written to it; this version would harm it. Have IT update the program on this PC.</source>
        <translation>新しい版のプログラムが書き込んだファイルのため、この版で開くと壊すおそれがあります。このPCのプログラムの更新を管理者に依頼してください。</translation>
    </message>
    <message>
        <source>A part of the desk file cannot be read</source>
        <translation>記録ファイルの一部が読み取れません</translation>
    </message>
    <message>
        <source>An empty desk file is ready</source>
        <translation>空の記録ファイルを用意しました</translation>
    </message>
    <message>
        <source>Another window, or a command of IT, has the desk file open. Go on in the open window. If you see none, wait a moment and try again.</source>
        <translation>別の画面か、管理者のコマンドがこの記録ファイルを使っています。開いている画面で続けてください。見当たらないときは、少し待ってからもう一度お試しください。</translation>
    </message>
    <message>
        <source>At least {least} characters; {typed} so far.</source>
        <translation>{least}文字以上にしてください(現在 {typed}文字)。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Begin with an empty file</source>
        <translation>空のファイルで始める</translation>
    </message>
    <message>
        <source>Capitals, hyphens and spaces of the code do not matter. O is read as 0, I and L as 1.</source>
        <translation>コードの大文字・小文字、ハイフン、空白は問いません。O は 0、I と L は 1 として読みます。</translation>
    </message>
    <message>
        <source>Checking the backup and putting it in place…</source>
        <translation>バックアップを確かめ、復元しています…</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <translation>パスフレーズを決める</translation>
    </message>
    <message>
        <source>Encryption is not working</source>
        <translation>暗号化が働いていません</translation>
    </message>
    <message>
        <source>Folder: {folder}</source>
        <translation>フォルダー：{folder}</translation>
    </message>
    <message>
        <source>Good. Write it down and keep it where only you find it.</source>
        <translation>十分な強さです。書き留めて、ご自分だけが分かる場所に保管してください。</translation>
    </message>
    <message>
        <source>If the PC is switched off now, nothing is lost: it begins again.</source>
        <translation>途中でPCの電源が切れても、失われるものはありません。次の起動時にやり直します。</translation>
    </message>
    <message>
        <source>In these parts more may be missing, and nobody can tell: {tables}. Compare with the last backup or with your notes.</source>
        <translation>次の部分では、ほかにも失われた記録があるかもしれません：{tables}。最後のバックアップや控えと見比べてください。</translation>
    </message>
    <message>
        <source>It can be used. A longer one, of several words, is safer.</source>
        <translation>使用できます。いくつかの言葉をつなげて長くすると、さらに安全です。</translation>
    </message>
    <message>
        <source>It looks like a recovery code. Choose other words.</source>
        <translation>回復コードと区別できません。ほかの言葉にしてください。</translation>
    </message>
    <message>
        <source>It would keep the key readable for others, or lose it, so it is not used. Choose a passphrase instead, which is asked for at every start; or have IT set the key store right and try again.</source>
        <translation>鍵がほかの人に読まれたり失われたりするおそれがあるため、使用しません。代わりにパスフレーズを決めてください(起動のたびに入力します)。または、管理者にキーストアを直してもらってから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>It would keep the key readable for others, or lose it, so it is not used. Type the passphrase or the recovery code of the desk file, and ask IT to set the key store right.</source>
        <translation>鍵がほかの人に読まれたり失われたりするおそれがあるため、使用しません。記録ファイルのパスフレーズか回復コードを入力し、キーストアの修正を管理者に依頼してください。</translation>
    </message>
    <message>
        <source>Make the desk file</source>
        <translation>記録ファイルを作る</translation>
    </message>
    <message>
        <source>Not even the list of records can be read, so nothing could be saved from it. Restore a backup, or begin with an empty file. The damaged file is kept under another name.</source>
        <translation>記録の一覧も読み取れないため、救い出せる記録がありませんでした。バックアップを復元するか、空のファイルで始めてください。破損したファイルは別の名前で残します。</translation>
    </message>
    <message>
        <source>Nothing on this PC can keep the key safely. Type the passphrase of the desk file, or its recovery code. It is asked for at every start.</source>
        <translation>このPCには、鍵を安全に保管できる場所がありません。記録ファイルのパスフレーズか回復コードを入力してください。起動のたびに入力が必要です。</translation>
    </message>
    <message>
        <source>Online Consultation Desk</source>
        <translation>オンライン職業相談デスク</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Open the desk file</source>
        <translation>記録ファイルを開く</translation>
    </message>
    <message>
        <source>Opening the desk file…</source>
        <translation>記録ファイルを開いています…</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>パスフレーズ</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Records get lost when a desk file lies on a network drive ({kind}), so it is not opened there. Ask IT to start the program with a folder on this PC (--folder), or to set up PostgreSQL.</source>
        <translation>ネットワークドライブ({kind})に置くと記録が失われるおそれがあるため、開きません。このPCのフォルダーで起動する(--folder)か、PostgreSQL を用意するよう、管理者に依頼してください。</translation>
    </message>
    <message>
        <source>Recovery code or passphrase</source>
        <translation>回復コードまたはパスフレーズ</translation>
    </message>
    <message>
        <source>Recovery code or passphrase of that time</source>
        <translation>その時点の回復コードまたはパスフレーズ</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>バックアップを復元する</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>このバックアップを復元する</translation>
    </message>
    <message>
        <source>Save what can be read</source>
        <translation>読み取れる記録を救い出す</translation>
    </message>
    <message>
        <source>Saving every record that can be read… This may take minutes.</source>
        <translation>読み取れる記録を救い出しています… 数分かかることがあります。</translation>
    </message>
    <message>
        <source>The backup is in place</source>
        <translation>バックアップを復元しました</translation>
    </message>
    <message>
        <source>The desk file could not be opened, and the program cannot tell why. Nothing was changed. Try again; if it stays so, call IT and name this PC.</source>
        <translation>記録ファイルを開けませんでした。原因は分かりません。ファイルは変更していません。もう一度試しても開けないときは、このPCの名前を添えて管理者に連絡してください。</translation>
    </message>
    <message>
        <source>The desk file did not open</source>
        <translation>記録ファイルを開けませんでした</translation>
    </message>
    <message>
        <source>The desk file is from a newer version</source>
        <translation>新しい版で作られた記録ファイルです</translation>
    </message>
    <message>
        <source>The desk file is locked with another key than the one on this PC. Type its recovery code from the paper it was written on, or its passphrase. Nothing in the file is changed.</source>
        <translation>記録ファイルは、このPCにある鍵とは別の鍵で暗号化されています。書き留めた回復コードか、パスフレーズを入力してください。ファイルの内容は変わりません。</translation>
    </message>
    <message>
        <source>The desk file is there, but its key is not in the key store of this PC. Type the recovery code from the paper it was written on, or the passphrase. The program makes no new key: it could never open this file.</source>
        <translation>記録ファイルはありますが、その鍵がPCのキーストアにありません。書き留めた回復コードか、パスフレーズを入力してください。新しい鍵ではこのファイルを開けないため、鍵は作り直しません。</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>ディスクに空きがありません</translation>
    </message>
    <message>
        <source>The file from before is kept: {path}</source>
        <translation>以前のファイルは残してあります：{path}</translation>
    </message>
    <message>
        <source>The file is not encrypted, so this program did not make it. Move it to another folder, then try again; or put a backup in its place.</source>
        <translation>暗号化されていないため、このプログラムが作ったファイルではありません。別のフォルダーへ移してからもう一度試すか、バックアップを復元してください。</translation>
    </message>
    <message>
        <source>The folder cannot be written</source>
        <translation>フォルダーに書き込めません</translation>
    </message>
    <message>
        <source>The folder is on a network drive</source>
        <translation>フォルダーがネットワークドライブにあります</translation>
    </message>
    <message>
        <source>The key does not open the desk file</source>
        <translation>鍵が記録ファイルに合いません</translation>
    </message>
    <message>
        <source>The key of the desk file is not on this PC</source>
        <translation>記録ファイルの鍵がこのPCにありません</translation>
    </message>
    <message>
        <source>The key store does not answer. Unlock it, or sign in to the PC again, then try again. With the recovery code you can go on at once.</source>
        <translation>キーストアが応答しません。ロックを解除するか、PCにサインインし直してから、もう一度お試しください。回復コードがあれば、すぐに続けられます。</translation>
    </message>
    <message>
        <source>The key store of this PC is locked</source>
        <translation>PCのキーストアがロックされています</translation>
    </message>
    <message>
        <source>The key store of this PC is not safe</source>
        <translation>PCのキーストアが安全ではありません</translation>
    </message>
    <message>
        <source>The part of the program that encrypts is missing, so nothing was written. Have IT install the program again.</source>
        <translation>暗号化を行う部品がないため、何も書き込んでいません。プログラムの入れ直しを管理者に依頼してください。</translation>
    </message>
    <message>
        <source>The program is already open</source>
        <translation>プログラムはすでに開いています</translation>
    </message>
    <message>
        <source>The program may not write to the folder below. Ask IT for the right to write to it, then try again.</source>
        <translation>下のフォルダーに書き込む権限がありません。管理者に権限の付与を依頼してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The readable records were saved</source>
        <translation>読み取れた記録を救い出しました</translation>
    </message>
    <message>
        <source>The records need about {needed} MB of free room. Make room on the disk, for example empty the bin, then try again. Nothing was lost.</source>
        <translation>記録には約 {needed} MB の空きが必要です。ごみ箱を空にするなどして空きを作ってから、もう一度お試しください。失われた記録はありません。</translation>
    </message>
    <message>
        <source>The records of this PC are encrypted, and nothing on this PC can keep the key safely. Choose a passphrase instead: it is asked for at every start.</source>
        <translation>記録は暗号化して保存しますが、このPCには鍵を安全に保管できる場所がありません。代わりにパスフレーズを決めてください。起動のたびに入力します。</translation>
    </message>
    <message>
        <source>The records of this PC are encrypted, and the key belongs into the key store, which does not answer. Unlock it, or sign in to the PC again, then try again. You can also choose a passphrase instead.</source>
        <translation>記録は暗号化して保存し、その鍵をPCのキーストアに預けますが、キーストアが応答しません。ロックを解除するか、PCにサインインし直してから、もう一度お試しください。代わりにパスフレーズを決めることもできます。</translation>
    </message>
    <message>
        <source>The records on this PC are encrypted. As no key store can keep the key, this passphrase is the key: it is asked for at every start, and without it nobody can open the records, not even IT. Several words that belong together only for you are easy to keep in mind.</source>
        <translation>このPCの記録は暗号化されます。キーストアに鍵を預けられないため、このパスフレーズが鍵になります。起動のたびに入力し、忘れると管理者でも記録を開けません。ご自分だけが結びつけられる言葉をいくつか並べると、覚えやすくなります。</translation>
    </message>
    <message>
        <source>The records will be as they were at that moment. The present file is kept under another name.</source>
        <translation>記録はその時点の状態に戻ります。今のファイルは別の名前で残します。</translation>
    </message>
    <message>
        <source>The rest can be saved: every record that can still be read is put into a new file. The damaged file is kept under another name. Nothing is deleted.</source>
        <translation>残りは救い出せます。まだ読み取れる記録をすべて新しいファイルに移し、破損したファイルは別の名前で残します。削除されるものはありません。</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>パスフレーズ(確認のためもう一度)</translation>
    </message>
    <message>
        <source>The two are not the same. Type the second one again.</source>
        <translation>2つの入力が一致しません。もう一度、2つ目を入力してください。</translation>
    </message>
    <message>
        <source>There is a typing error in group {group} of 8. Compare that group with the paper.</source>
        <translation>8組のうち{group}組目に入力の誤りがあります。その組を紙と見比べてください。</translation>
    </message>
    <message>
        <source>This PC has no key store</source>
        <translation>このPCにはキーストアがありません</translation>
    </message>
    <message>
        <source>This code or passphrase does not open the file. Check it, then try again.</source>
        <translation>このコードまたはパスフレーズでは開けません。確かめて、もう一度お試しください。</translation>
    </message>
    <message>
        <source>This is no recovery code: it has 8 groups of 8 characters. Compare with the paper.</source>
        <translation>回復コードとして読み取れません。回復コードは8文字ずつ8組です。書き留めた紙と見比べてください。</translation>
    </message>
    <message>
        <source>This is not a desk file of this program</source>
        <translation>このプログラムの記録ファイルではありません</translation>
    </message>
    <message>
        <source>This passphrase cannot be used yet: see the hint under it.</source>
        <translation>このパスフレーズはまだ使用できません。下の説明をご覧ください。</translation>
    </message>
    <message>
        <source>Too few different characters: it would be guessed.</source>
        <translation>同じ文字が多く、推測されるおそれがあります。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Type the recovery code or the passphrase first.</source>
        <translation>先に回復コードかパスフレーズを入力してください。</translation>
    </message>
    <message>
        <source>{day}, {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>{service} copies this folder to its servers, in the middle of writing too. That breaks records and carries them out of the office. Ask IT to start the program with a folder outside it (--folder).</source>
        <translation>このフォルダーは {service} が同期しており、書き込みの途中でも外部のサーバーへ複製されます。記録が壊れ、所外へ持ち出されるおそれがあります。同期の対象外のフォルダーで起動する(--folder)よう、管理者に依頼してください。</translation>
    </message>
</context>
<context>
    <name>Outage</name>
    <message numerus="yes">
        <source>%n session(s) still to come open by telephone.</source>
        <translation>
            <numerusform>このあとの相談 %n件は電話で始まります。</numerusform>
        </translation>
    </message>
    <message>
        <source>For the whole office: every session that has not begun opens by telephone at its time, with the reason written down. It ends at midnight by itself and counts as one incident. What is over or running stays as it is.</source>
        <translation>所全体に適用します。これから始まる相談は、時刻になると電話相談として始まり、理由も記録されます。午前0時に自動で終わり、統計では1件の障害として数えます。終了した相談と実施中の相談は変わりません。</translation>
    </message>
    <message>
        <source>Hold today&apos;s sessions by telephone</source>
        <translation>今日の相談を電話で行う</translation>
    </message>
    <message>
        <source>The tool is down today</source>
        <translation>今日はツールが使えません</translation>
    </message>
    <message>
        <source>The tool is down today (since {time}, {name}).</source>
        <translation>今日はツールが使えません（{time} から・{name}）。</translation>
    </message>
    <message>
        <source>The tool works again</source>
        <translation>ツールが復旧した</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>取り消す</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>Note (optional)</source>
        <translation>補足（任意）</translation>
    </message>
    <message>
        <source>Note on the outcome</source>
        <translation>結果の補足</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>相談結果</translation>
    </message>
    <message>
        <source>What came of it?</source>
        <translation>相談の結果は？</translation>
    </message>
    <message>
        <source>✓ Outcome recorded</source>
        <translation>✓ 相談結果を記録しました</translation>
    </message>
</context>
<context>
    <name>OwnOffice</name>
    <message>
        <source>A short word in Latin letters or figures; no office of the list above.</source>
        <translation>英字か数字の短い語。上の一覧にある所のものは使えません。</translation>
    </message>
    <message>
        <source>Begin blank after all</source>
        <translation>やはり白紙から始める</translation>
    </message>
    <message>
        <source>Code of the office</source>
        <translation>所のコード</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>所の名称</translation>
    </message>
    <message>
        <source>Rules from a file…</source>
        <translation>運用規則をファイルから…</translation>
    </message>
    <message>
        <source>Rules of another office</source>
        <translation>ほかの所の運用規則</translation>
    </message>
    <message>
        <source>The rules begin blank. Each blank is asked for by name in the settings, with a usual value to take or change; until then nothing can be booked.</source>
        <translation>運用規則は白紙から始まります。空欄は設定で一つずつ名前を挙げて尋ね、一般的な値を入れて変えることもできます。記入するまで予約はできません。</translation>
    </message>
    <message>
        <source>The rules come from the file; they can be changed in the settings.</source>
        <translation>運用規則はファイルから取り込みます。後で設定から変えられます。</translation>
    </message>
    <message numerus="yes">
        <source>✕ The file has %n fault(s), the first at {place}.</source>
        <translation>
            <numerusform>✕ このファイルには誤りが %n 件あります。最初の誤り: {place}。</numerusform>
        </translation>
    </message>
    <message>
        <source>✕ This is no file of rules, or it cannot be read. Nothing was kept.</source>
        <translation>✕ 運用規則のファイルではないか、読めません。何も保存していません。</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Click a session in the calendar to see it.</source>
        <translation>予定表の相談を押すと、ここに表示されます。</translation>
    </message>
    <message>
        <source>No session ahead</source>
        <translation>この後の相談はありません</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) on the PC {pc}</source>
        <translation>
            <numerusform>端末 {pc}&#x3000;%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Attendants</source>
        <translation>同席者</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>事業所</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>取扱注意</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続の記録</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>相談</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>相談員</translation>
    </message>
    <message>
        <source>Day sheet</source>
        <translation>相談予定表</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>処理者</translation>
    </message>
    <message>
        <source>For going on by hand while the office database stays away. What was not sent yet is sent by this PC itself once the office answers: do not enter it at another desk as well.</source>
        <translation>事務所のデータベースにつながらない間、手作業で引き継ぐための用紙です。まだ送っていない記録は、つながりしだいこの端末が自動で送信しますので、別の端末で入力し直さないでください。</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>実施</translation>
    </message>
    <message>
        <source>Hidden while people&apos;s data are hidden</source>
        <translation>個人情報を隠しているため表示しません</translation>
    </message>
    <message>
        <source>ID told</source>
        <translation>IDの連絡</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>Leave the screen-share mode (F9) to print.</source>
        <translation>印刷するには画面共有モード（F9）を終えてください。</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Monthly report</source>
        <translation>月次報告</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>No sessions on this day.</source>
        <translation>この日の相談はありません。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>相談結果</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>{count}ページ中 {number}ページ</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>印刷プレビュー</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>Printed {when} by {name}</source>
        <translation>印刷：{when}&#x3000;{name}</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>印刷…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み込んでいます…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Record of a consultation</source>
        <translation>相談記録票</translation>
    </message>
    <message>
        <source>Record of the session on the panel</source>
        <translation>表示中の相談の記録票</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>記録した時刻</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>会議室</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>PDFで保存</translation>
    </message>
    <message>
        <source>Seeker number</source>
        <translation>求職番号</translation>
    </message>
    <message>
        <source>Sent by itself once the office answers</source>
        <translation>つながりしだい自動で送信するもの</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>This could not be read</source>
        <translation>読み込めません</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Unsent records</source>
        <translation>未送信の記録</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>no number to call</source>
        <translation>連絡できる番号なし</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>未確認</translation>
    </message>
    <message numerus="yes">
        <source>{day}: %n session(s)</source>
        <translation>
            <numerusform>{day}&#x3000;%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ Saved: {path}</source>
        <translation>✓ 保存しました：{path}</translation>
    </message>
    <message>
        <source>✕ The PDF could not be saved. Look at the folder {folder}.</source>
        <translation>✕ PDFを保存できません。フォルダー {folder} を確認してください。</translation>
    </message>
</context>
<context>
    <name>PcCheck</name>
    <message>
        <source>! Note</source>
        <translation>! 注意</translation>
    </message>
    <message>
        <source>! The program works. Please read the notes below.</source>
        <translation>! プログラムは使えます。下の注意をお読みください。</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>診断する</translation>
    </message>
    <message>
        <source>Check this PC</source>
        <translation>このPCの診断</translation>
    </message>
    <message>
        <source>Checking this PC</source>
        <translation>診断中</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>時計</translation>
    </message>
    <message>
        <source>Connection to an office database</source>
        <translation>事業所データベースへの接続部品</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>診断結果をコピー</translation>
    </message>
    <message>
        <source>Encryption of the records</source>
        <translation>記録の暗号化</translation>
    </message>
    <message>
        <source>Encryption, key store, fonts, printing and all else that the program needs. Takes about half a minute at most; work goes on meanwhile. Nothing is sent anywhere.</source>
        <translation>暗号化、キーストア、フォント、印刷など、プログラムに必要なものがそろっているかを調べます。長くても30秒ほどで、その間も仕事を続けられます。結果がどこかへ送られることはありません。</translation>
    </message>
    <message>
        <source>Folders can be written</source>
        <translation>フォルダーへの書き込み</translation>
    </message>
    <message>
        <source>Have date, time and time zone of this PC set right (Osaka, Sapporo, Tokyo).</source>
        <translation>PCの日付・時刻・タイムゾーン(大阪、札幌、東京)を正しく設定してもらってください。</translation>
    </message>
    <message>
        <source>Icons</source>
        <translation>アイコン</translation>
    </message>
    <message>
        <source>Install a Japanese font (Windows: optional feature “Japanese Supplemental Fonts”; Debian: fonts-noto-cjk), so that every name can be read.</source>
        <translation>どの氏名も表示できるよう、日本語フォントを入れてください(Windows: オプション機能「日本語補助フォント」、Debian: fonts-noto-cjk)。</translation>
    </message>
    <message>
        <source>Install the program again. If it stays so, send the report to whoever maintains it.</source>
        <translation>プログラムをもう一度インストールしてください。直らないときは、診断結果を保守担当に送ってください。</translation>
    </message>
    <message>
        <source>Japan&apos;s time</source>
        <translation>日本時間</translation>
    </message>
    <message>
        <source>Japanese and English texts</source>
        <translation>日本語と英語の表示</translation>
    </message>
    <message>
        <source>Japanese font</source>
        <translation>日本語フォント</translation>
    </message>
    <message>
        <source>Key store of the system</source>
        <translation>OS のキーストア(資格情報の保管庫)</translation>
    </message>
    <message>
        <source>Make room on the disk: the records need it, and so do their backups.</source>
        <translation>ディスクの空きを増やしてください。記録にもバックアップにも必要です。</translation>
    </message>
    <message>
        <source>National holidays</source>
        <translation>国民の祝日</translation>
    </message>
    <message>
        <source>No key store can be used here: the desk file is opened with a passphrase instead.</source>
        <translation>このPCではキーストアを使えません。記録ファイルは、代わりにパスフレーズで開きます。</translation>
    </message>
    <message>
        <source>No printer is set up for this person. PDF files can be made all the same.</source>
        <translation>使えるプリンターがありません。PDF の作成はできます。</translation>
    </message>
    <message>
        <source>One window for each person</source>
        <translation>二重起動の防止</translation>
    </message>
    <message>
        <source>Printing and PDF</source>
        <translation>印刷と PDF</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation>ディスクの空き</translation>
    </message>
    <message>
        <source>Secure connections (TLS)</source>
        <translation>安全な通信(TLS)</translation>
    </message>
    <message>
        <source>Settings of the administrator</source>
        <translation>管理者による設定</translation>
    </message>
    <message>
        <source>Settings that IT fixed for this PC were passed over: IT can put right the ones named.</source>
        <translation>管理者がこのPCに設定した値のうち、使えないものがありました。項目名をシステム担当に伝えてください。</translation>
    </message>
    <message>
        <source>Telephone numbers</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>The check could not be finished. Try again; if it stays so, send the report to IT.</source>
        <translation>確認を終えられませんでした。もう一度試し、直らないときは診断結果をシステム担当に送ってください。</translation>
    </message>
    <message>
        <source>The folder of the desk file is on a network drive or in a cloud folder. Put it on this PC.</source>
        <translation>記録ファイルのフォルダーが、ネットワークドライブまたはクラウドと同期するフォルダーにあります。このPCの中に置いてください。</translation>
    </message>
    <message>
        <source>The system trusts no certificate authority, so nothing can be connected to safely. Ask IT (Debian: the package ca-certificates).</source>
        <translation>信頼できる認証局が OS に登録されておらず、安全に通信できません。システム担当に伝えてください(Debian: ca-certificates パッケージ)。</translation>
    </message>
    <message>
        <source>This person may not write in the folder. Ask IT for the right to write in it.</source>
        <translation>フォルダーに書き込めません。書き込みの権限をシステム担当に依頼してください。</translation>
    </message>
    <message>
        <source>Unlock the key store: sign out of this PC and in again, then check once more.</source>
        <translation>キーストアのロックを解除してください。PCからサインアウトし、もう一度サインインしてから、診断をやり直します。</translation>
    </message>
    <message>
        <source>✓ All that the program needs is there and works.</source>
        <translation>✓ 必要なものはすべてそろい、正常に動いています。</translation>
    </message>
    <message>
        <source>✓ In order</source>
        <translation>✓ 正常</translation>
    </message>
    <message>
        <source>✓ The report is on the clipboard.</source>
        <translation>✓ 診断結果をコピーしました。</translation>
    </message>
    <message>
        <source>✕ Not in order</source>
        <translation>✕ 異常</translation>
    </message>
    <message>
        <source>✕ Something is not in order. What to do stands beneath it; the report helps IT.</source>
        <translation>✕ 異常があります。対処はそれぞれの項目の下にあります。診断結果をシステム担当に渡すと役立ちます。</translation>
    </message>
    <message>
        <source>✕ The check itself broke off. Install the program again, or tell IT.</source>
        <translation>✕ 診断が途中で止まりました。プログラムをもう一度インストールするか、システム担当に伝えてください。</translation>
    </message>
</context>
<context>
    <name>Person</name>
    <message numerus="yes">
        <source>%n session(s) so far</source>
        <translation>
            <numerusform>相談 %n回</numerusform>
        </translation>
    </message>
    <message>
        <source>Attendants: not asked yet</source>
        <translation>同席者：未確認</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>事業所</translation>
    </message>
    <message>
        <source>No attendants</source>
        <translation>同席者なし</translation>
    </message>
    <message>
        <source>Seeker number</source>
        <translation>求職番号</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>利用者</translation>
    </message>
    <message numerus="yes">
        <source>deemed cancelled %n time(s)</source>
        <translation>
            <numerusform>みなしキャンセル %n回</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Phone</name>
    <message>
        <source>Copy the number</source>
        <translation>番号をコピー</translation>
    </message>
    <message>
        <source>Dial with this PC</source>
        <translation>このPCから発信</translation>
    </message>
    <message>
        <source>If there is no answer: {numbers}</source>
        <translation>つながらないとき：{numbers}</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>No telephone number is known. Wait for the client&apos;s call.</source>
        <translation>電話番号がありません。利用者からの電話をお待ちください。</translation>
    </message>
    <message>
        <source>Number to call {number}</source>
        <translation>かける番号 {number}</translation>
    </message>
    <message>
        <source>Please call this number</source>
        <translation>この番号にお電話ください</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>つながった</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>The client calls the office. If no call comes, dial:</source>
        <translation>利用者から電話があります。ないときはこの番号へ</translation>
    </message>
    <message>
        <source>Wait for their call</source>
        <translation>折り返し待ちにする</translation>
    </message>
</context>
<context>
    <name>PhoneFault</name>
    <message>
        <source>A letter stands where a digit should be (O for 0, l for 1).</source>
        <translation>数字の所に英字があります（0とO、1とlなど）。</translation>
    </message>
    <message>
        <source>A spreadsheet has rounded it and digits are lost. Ask for the number.</source>
        <translation>表計算ソフトで丸められ、桁が失われています。番号を聞き直してください。</translation>
    </message>
    <message>
        <source>Digits are missing. Type it with its area code.</source>
        <translation>桁が足りません。市外局番から入力してください。</translation>
    </message>
    <message>
        <source>No such number has been given out in Japan. Ask again.</source>
        <translation>日本で使われていない番号です。聞き直してください。</translation>
    </message>
    <message>
        <source>The + in front is missing. Is it this number?</source>
        <translation>先頭の ＋ がありません。この番号ですか。</translation>
    </message>
    <message>
        <source>The 0 in front is missing. Is it this number?</source>
        <translation>先頭の 0 がありません。この番号ですか。</translation>
    </message>
    <message>
        <source>There are digits left over. Is it this number?</source>
        <translation>余分な数字があります。この番号ですか。</translation>
    </message>
    <message>
        <source>These are too many digits. Check the number.</source>
        <translation>桁が多すぎます。番号を確かめてください。</translation>
    </message>
    <message>
        <source>This is an emergency number.</source>
        <translation>緊急通報の番号です。</translation>
    </message>
    <message>
        <source>This is no telephone number.</source>
        <translation>電話番号として読めません。</translation>
    </message>
    <message>
        <source>This looks like a seeker number. Type it into its own field.</source>
        <translation>求職番号のようです。求職番号の欄に入力してください。</translation>
    </message>
    <message>
        <source>Type the digits as 0 to 9.</source>
        <translation>数字は 0～9 で入力してください。</translation>
    </message>
    <message>
        <source>Without a number nobody can switch to the telephone. Ask for one.</source>
        <translation>番号がないと電話に切り替えられません。聞いておいてください。</translation>
    </message>
</context>
<context>
    <name>Phrase</name>
    <message>
        <source>{first}. {second}</source>
        <translation>{first}。{second}</translation>
    </message>
    <message>
        <source>{name}: {said}</source>
        <translation>{name}：{said}</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source> · </source>
        <translation>&#x3000;</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Has it open: {names}</source>
        <translation>表示中：{names}</translation>
    </message>
    <message>
        <source>In the session: {names}</source>
        <translation>対応中：{names}</translation>
    </message>
    <message>
        <source>being booked: {name}</source>
        <translation>受付中：{name}</translation>
    </message>
</context>
<context>
    <name>ProbeStep</name>
    <message>
        <source>Line</source>
        <translation>回線</translation>
    </message>
    <message>
        <source>Name resolution</source>
        <translation>名前解決</translation>
    </message>
    <message>
        <source>Office server</source>
        <translation>所内サーバー</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>プロキシ</translation>
    </message>
    <message>
        <source>Tool&apos;s server</source>
        <translation>会議サーバー</translation>
    </message>
    <message>
        <source>Way to the Internet</source>
        <translation>インターネット接続</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>A part of the desk file cannot be read. Restart the program: it offers to save what is whole.</source>
        <translation>記録ファイルの一部が読めません。プログラムを起動し直すと、無事な記録の救出を案内します。</translation>
    </message>
    <message>
        <source>Another program holds the desk file. Close it, or wait a moment and try again.</source>
        <translation>ほかのプログラムが記録ファイルを使っています。閉じるか、少し待ってからもう一度お試しください。</translation>
    </message>
    <message>
        <source>One administrator has to remain. Make somebody else an administrator first.</source>
        <translation>管理者は一人以上必要です。先にほかの人を管理者にしてください。</translation>
    </message>
    <message>
        <source>Somebody else has just changed this. Look at it again, then decide.</source>
        <translation>ほかの人が変更しました。内容を見直してから操作してください。</translation>
    </message>
    <message>
        <source>That record is not in the desk file any more.</source>
        <translation>この記録はもう記録ファイルにありません。</translation>
    </message>
    <message>
        <source>The desk file could not be used. Try again; if it stays so, call IT and name this PC.</source>
        <translation>記録ファイルを使えませんでした。もう一度お試しください。続くときは、このPCの名前を添えて情報システム担当へご連絡ください。</translation>
    </message>
    <message>
        <source>The disk of this PC is full. Make room, for example empty the bin, then write again.</source>
        <translation>このPCのディスクがいっぱいです。ごみ箱を空にするなど空きを作り、もう一度書き込んでください。</translation>
    </message>
    <message>
        <source>The folder of the desk file cannot be written. Ask IT for the right to write to it.</source>
        <translation>記録ファイルのフォルダーに書き込めません。情報システム担当に書き込みの権限を依頼してください。</translation>
    </message>
    <message>
        <source>The office database cannot be reached. Today&apos;s sessions go on here; this waits until it is back.</source>
        <translation>事務所のデータベースにつながりません。今日の相談はこのまま続けられますが、この操作はつながるまでお待ちください。</translation>
    </message>
    <message>
        <source>The office database does not allow that to your login. Ask the administrator.</source>
        <translation>このログイン名ではその操作は許されていません。管理者に聞いてください。</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message numerus="yes">
        <source>%n task(s) to do</source>
        <translation>
            <numerusform>やることが %n 件あります</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>予約受付</translation>
    </message>
    <message>
        <source>People</source>
        <translation>利用者</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>記録・統計</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>やること</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
</context>
<context>
    <name>ReadAloud</name>
    <message>
        <source>Meeting ID</source>
        <translation>会議ID</translation>
    </message>
    <message>
        <source>Passcode</source>
        <translation>パスコード</translation>
    </message>
    <message>
        <source>Read-aloud table</source>
        <translation>読み上げ表</translation>
    </message>
    <message>
        <source>ampersand</source>
        <translation>アンド</translation>
    </message>
    <message>
        <source>asterisk</source>
        <translation>アスタリスク</translation>
    </message>
    <message>
        <source>at sign</source>
        <translation>アットマーク</translation>
    </message>
    <message>
        <source>capital</source>
        <translation>大文字</translation>
    </message>
    <message>
        <source>dollar</source>
        <translation>ドル</translation>
    </message>
    <message>
        <source>equals</source>
        <translation>イコール</translation>
    </message>
    <message>
        <source>exclamation mark</source>
        <translation>ビックリマーク</translation>
    </message>
    <message>
        <source>full stop</source>
        <translation>ドット</translation>
    </message>
    <message>
        <source>hash</source>
        <translation>シャープ</translation>
    </message>
    <message>
        <source>hyphen</source>
        <translation>ハイフン</translation>
    </message>
    <message>
        <source>per cent</source>
        <translation>パーセント</translation>
    </message>
    <message>
        <source>plus</source>
        <translation>プラス</translation>
    </message>
    <message>
        <source>question mark</source>
        <translation>クエスチョン</translation>
    </message>
    <message>
        <source>slash</source>
        <translation>スラッシュ</translation>
    </message>
    <message>
        <source>small</source>
        <translation>小文字</translation>
    </message>
    <message>
        <source>symbol</source>
        <translation>記号</translation>
    </message>
    <message>
        <source>underscore</source>
        <translation>アンダーバー</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message numerus="yes">
        <source>%n record(s) keep(s) “{old}”.</source>
        <translation>
            <numerusform>（記録%n件は「{old}」のまま）</numerusform>
        </translation>
    </message>
    <message>
        <source>A reason of the office&apos;s own needs a name.</source>
        <translation>独自の理由には名称が必要です。</translation>
    </message>
    <message>
        <source>Changed and not kept yet.</source>
        <translation>変更はまだ保存していません。</translation>
    </message>
    <message>
        <source>Counts under</source>
        <translation>区分先</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存する</translation>
    </message>
    <message>
        <source>Name, for example: echo</source>
        <translation>名称（例：音が途切れる）</translation>
    </message>
    <message>
        <source>Our name for “{usual}”</source>
        <translation>「{usual}」の自所での呼び方</translation>
    </message>
    <message>
        <source>Own reason {number}</source>
        <translation>独自の理由{number}</translation>
    </message>
    <message>
        <source>Phone switch reasons</source>
        <translation>電話切替の理由</translation>
    </message>
    <message>
        <source>Put away what was typed</source>
        <translation>入力を取り消す</translation>
    </message>
    <message>
        <source>Reasons of the office&apos;s own</source>
        <translation>独自の理由</translation>
    </message>
    <message>
        <source>Retired: {names}</source>
        <translation>廃止済み：{names}</translation>
    </message>
    <message>
        <source>Take back the last change</source>
        <translation>直前の変更を元に戻す</translation>
    </message>
    <message>
        <source>The button says “{new}” from now on, not “{old}”.</source>
        <translation>今後のボタンは「{old}」ではなく「{new}」になります。</translation>
    </message>
    <message>
        <source>The six as delivered.</source>
        <translation>標準の6つの理由のままです。</translation>
    </message>
    <message>
        <source>The six stay, so that figures compare with other offices; each can have a name of your own.</source>
        <translation>6つの理由は他の所と比べるため変わりません。呼び方を付けられます。</translation>
    </message>
    <message>
        <source>There are keys for three reasons of the office&apos;s own.</source>
        <translation>独自の理由に使えるキーは3つまでです。</translation>
    </message>
    <message>
        <source>Up to three; each also counts under one of the six. Clear a name to retire it: records keep it.</source>
        <translation>3つまで。統計では区分先に数えます。空にすると廃止（記録には残る）。</translation>
    </message>
    <message>
        <source>Version {number}, kept by {who} on {day} {time}.</source>
        <translation>第{number}版&#x3000;{day} {time} {who}が保存</translation>
    </message>
    <message>
        <source>counts under</source>
        <translation>区分先</translation>
    </message>
    <message>
        <source>{change} {kept}</source>
        <translation>{change}{kept}</translation>
    </message>
    <message>
        <source>“{name}” holds characters that cannot be seen.</source>
        <translation>「{name}」に目に見えない文字が含まれています。</translation>
    </message>
    <message>
        <source>“{name}” is longer than {most} characters: it would not be read on a button.</source>
        <translation>「{name}」は{most}文字を超えています。ボタンで読み切れません。</translation>
    </message>
    <message>
        <source>“{name}” stands there twice.</source>
        <translation>「{name}」が重複しています。</translation>
    </message>
    <message>
        <source>“{new}” is offered from now on; it counts under “{usual}”.</source>
        <translation>今後「{new}」を選べるようになります（区分先：{usual}）。</translation>
    </message>
    <message>
        <source>“{old}” counts under “{usual}” from now on.</source>
        <translation>「{old}」は今後「{usual}」に数えます。</translation>
    </message>
    <message>
        <source>“{old}” is not offered any more.</source>
        <translation>「{old}」は今後選べなくなります。</translation>
    </message>
</context>
<context>
    <name>Record</name>
    <message numerus="yes">
        <source>%n minute(s) lost</source>
        <translation>
            <numerusform>失われた時間 %n分</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>自動診断</translation>
    </message>
    <message>
        <source>For example: their Wi-Fi went down</source>
        <translation>例：先方のWi-Fiが切れたとのこと（任意）</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>補足</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>段階</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Record of the switch</source>
        <translation>切替の記録</translation>
    </message>
    <message>
        <source>Undo ({seconds} s)</source>
        <translation>元に戻す（{seconds}秒）</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>訂正済み</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未診断</translation>
    </message>
    <message>
        <source>{phase} ({time} after the scheduled start)</source>
        <translation>{phase}（開始予定から {time}）</translation>
    </message>
    <message>
        <source>… being written</source>
        <translation>… 書き込み中</translation>
    </message>
    <message>
        <source>… checking</source>
        <translation>… 診断中</translation>
    </message>
    <message>
        <source>✓ {time} written on this PC</source>
        <translation>✓ {time} この端末に保存</translation>
    </message>
    <message>
        <source>✓ {what}</source>
        <translation>✓ {what}</translation>
    </message>
    <message>
        <source>✓ {what} {ms} ms</source>
        <translation>✓ {what} {ms} ms</translation>
    </message>
    <message>
        <source>✕ not yet written, kept on the screen</source>
        <translation>✕ 未保存（画面に保持）</translation>
    </message>
    <message>
        <source>✕ {what} fails</source>
        <translation>✕ {what} 不可</translation>
    </message>
</context>
<context>
    <name>Records</name>
    <message numerus="yes">
        <source>%n of these switches belong(s) to days of failures, each of which is one incident.</source>
        <translation>
            <numerusform>うち%n件はツール障害日のもので、1日を1件の障害として数えます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n switch(es) of days of failures stand in a row of their own; the reasons count single failures only.</source>
        <translation>
            <numerusform>ツール障害日の切替%n件は別の行に示します。理由別の行には個別の不具合だけを数えます。</numerusform>
        </translation>
    </message>
    <message>
        <source>+{change} more (was {before})</source>
        <translation>+{change} 増（前期 {before}）</translation>
    </message>
    <message>
        <source>31 days or more</source>
        <translation>31日以上前</translation>
    </message>
    <message>
        <source>All bookings by state</source>
        <translation>全予約の状態別</translation>
    </message>
    <message>
        <source>All sessions</source>
        <translation>全件の一覧</translation>
    </message>
    <message>
        <source>Back to the charts</source>
        <translation>グラフに戻る</translation>
    </message>
    <message>
        <source>By the office</source>
        <translation>当所から</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Cancellations by channel</source>
        <translation>取消の連絡方法別</translation>
    </message>
    <message>
        <source>Cancellations by notice</source>
        <translation>取消の時期別</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancelled; nothing was counted</source>
        <translation>集計を中止しました</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Choose another period above, with Ctrl+PgUp for the one before.</source>
        <translation>上で別の期間を選んでください。Ctrl+PgUp で前の期間に移ります。</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>画像をコピー</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>表をコピー</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>相談員</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>もう一度集計</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>集計しています…</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>期間指定</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Days from booking to session</source>
        <translation>予約から相談までの日数</translation>
    </message>
    <message>
        <source>Days of failures</source>
        <translation>ツール障害日</translation>
    </message>
    <message>
        <source>Days of failures: {days} (period before: {days_before}). Sessions put on the telephone: {sessions} ({sessions_before}). Minutes lost: {lost} ({lost_before}).</source>
        <translation>ツール障害日：{days}日（前の期間：{days_before}日）。電話に切り替えた相談：{sessions}件（{sessions_before}件）。失われた時間：{lost}分（{lost_before}分）。</translation>
    </message>
    <message>
        <source>Each of these also counts under the usual reason to which it belongs.</source>
        <translation>いずれも、区分先の標準の理由にも数えています。</translation>
    </message>
    <message>
        <source>Enter lists the sessions behind a row.</source>
        <translation>Enter でその行の相談の一覧を開きます。</translation>
    </message>
    <message>
        <source>Exports…</source>
        <translation>書き出し・開示…</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>主な数値</translation>
    </message>
    <message>
        <source>Fiscal year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Fiscal year {year}</source>
        <translation>{year}年度</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>Got in touch afterwards</source>
        <translation>後から連絡あり</translation>
    </message>
    <message>
        <source>How much is read</source>
        <translation>集計の進み具合</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>Minutes down</source>
        <translation>使用不能（分）</translation>
    </message>
    <message>
        <source>Minutes held</source>
        <translation>使用時間（分）</translation>
    </message>
    <message>
        <source>Minutes lost</source>
        <translation>失われた時間（分）</translation>
    </message>
    <message>
        <source>Minutes talked</source>
        <translation>相談時間（分）</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>No contact</source>
        <translation>連絡なし</translation>
    </message>
    <message>
        <source>No diagnosis</source>
        <translation>診断なし</translation>
    </message>
    <message>
        <source>No room</source>
        <translation>会議室なし</translation>
    </message>
    <message>
        <source>No session in this period</source>
        <translation>この期間に予約はありません</translation>
    </message>
    <message>
        <source>No tool</source>
        <translation>ツール不明</translation>
    </message>
    <message>
        <source>No-shows</source>
        <translation>みなしキャンセル</translation>
    </message>
    <message>
        <source>Not held</source>
        <translation>不成立</translation>
    </message>
    <message>
        <source>Not written down</source>
        <translation>未記入</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>異常なし</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>On days of failures</source>
        <translation>ツール障害日</translation>
    </message>
    <message>
        <source>Open the person&apos;s card</source>
        <translation>利用者を開く</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>相談結果別</translation>
    </message>
    <message>
        <source>Period after (Ctrl+PgDown)</source>
        <translation>次の期間（Ctrl+PgDown）</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>前期</translation>
    </message>
    <message>
        <source>Period before (Ctrl+PgUp)</source>
        <translation>前の期間（Ctrl+PgUp）</translation>
    </message>
    <message>
        <source>Phone switch</source>
        <translation>電話切替あり</translation>
    </message>
    <message>
        <source>Phone switches by hour</source>
        <translation>電話切替の時間帯別</translation>
    </message>
    <message>
        <source>Phone switches by phase</source>
        <translation>電話切替の時期別</translation>
    </message>
    <message>
        <source>Phone switches by reason</source>
        <translation>電話切替の理由別</translation>
    </message>
    <message>
        <source>Phone switches by side</source>
        <translation>電話切替の原因側別</translation>
    </message>
    <message>
        <source>Phone switches by tool</source>
        <translation>電話切替のツール別</translation>
    </message>
    <message>
        <source>Read: {period}</source>
        <translation>集計しました：{period}</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>一覧を読み込んでいます…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Records and statistics</source>
        <translation>記録・統計</translation>
    </message>
    <message>
        <source>Same day</source>
        <translation>当日</translation>
    </message>
    <message>
        <source>Screen only</source>
        <translation>画面のみ</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>相談</translation>
    </message>
    <message>
        <source>Sessions by counsellor</source>
        <translation>相談員別の相談</translation>
    </message>
    <message>
        <source>Sessions by day</source>
        <translation>日別の相談</translation>
    </message>
    <message>
        <source>Sessions by hour</source>
        <translation>時間帯別の相談</translation>
    </message>
    <message>
        <source>Sessions by kind</source>
        <translation>種別ごとの相談</translation>
    </message>
    <message>
        <source>Sessions by month</source>
        <translation>月別の相談</translation>
    </message>
    <message>
        <source>Sessions by tool</source>
        <translation>ツール別の相談</translation>
    </message>
    <message>
        <source>Sessions held</source>
        <translation>実施した相談</translation>
    </message>
    <message>
        <source>Show in the panel</source>
        <translation>パネルに表示</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>電話切替</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>前日</translation>
    </message>
    <message>
        <source>The office&apos;s own reasons</source>
        <translation>独自の理由別</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>画像をコピーしました。</translation>
    </message>
    <message>
        <source>The statistics could not be read</source>
        <translation>統計を読み込めませんでした</translation>
    </message>
    <message>
        <source>The table beside it says the same.</source>
        <translation>同じ内容の表が続きます。</translation>
    </message>
    <message>
        <source>The table is on the clipboard.</source>
        <translation>表をコピーしました。</translation>
    </message>
    <message>
        <source>These are the first {number}. Choose a shorter period, or export the list for all.</source>
        <translation>最初の {number} 件を表示しています。期間を短くするか、一覧を書き出してください。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>To today</source>
        <translation>今日の期間へ</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>終了日</translation>
    </message>
    <message>
        <source>Use of meeting rooms</source>
        <translation>会議室の使用</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>週</translation>
    </message>
    <message>
        <source>Went to the telephone</source>
        <translation>電話に切替</translation>
    </message>
    <message>
        <source>What the diagnosis found</source>
        <translation>診断でわかったこと</translation>
    </message>
    <message>
        <source>Works again</source>
        <translation>復旧</translation>
    </message>
    <message>
        <source>Your login may not read what came of sessions, so it is not counted here (counsellors and administrators see it).</source>
        <translation>あなたのログインには相談結果を読む権限がないため、集計していません（相談員と管理者は確認できます）。</translation>
    </message>
    <message>
        <source>as before ({before})</source>
        <translation>増減なし（前期 {before}）</translation>
    </message>
    <message>
        <source>midnight</source>
        <translation>24:00</translation>
    </message>
    <message>
        <source>still down</source>
        <translation>障害継続中</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first}～{last}</translation>
    </message>
    <message>
        <source>{hour}:00</source>
        <translation>{hour}時</translation>
    </message>
    <message>
        <source>{number} ({share})</source>
        <translation>{number}（{share}）</translation>
    </message>
    <message>
        <source>{own} ({usual})</source>
        <translation>{own}（{usual}）</translation>
    </message>
    <message>
        <source>{span} days before</source>
        <translation>{span}日前</translation>
    </message>
    <message>
        <source>−{change} fewer (was {before})</source>
        <translation>−{change} 減（前期 {before}）</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>A switch to the telephone is open. Close it first.</source>
        <translation>電話切替が続いています。先に終えてください。</translation>
    </message>
    <message>
        <source>Another session has that time by now. Look at the day again and choose another time.</source>
        <translation>その時間にはもう別の相談が入っています。予定を見直し、別の時間を選んでください。</translation>
    </message>
    <message>
        <source>It is too early for this. Wait until the time that the office&apos;s rule gives.</source>
        <translation>まだその時刻ではありません。規約の時刻までお待ちください。</translation>
    </message>
    <message>
        <source>Somebody on file may be this person: open it in the form and say who it is.</source>
        <translation>登録済みの方と同じ方かもしれません。予約の画面で開き、どなたかを確かめてください。</translation>
    </message>
    <message>
        <source>Something else has been done since; nothing was undone.</source>
        <translation>その後に別の操作があったため、元に戻しませんでした。</translation>
    </message>
    <message>
        <source>That record of a switch is not there any more.</source>
        <translation>その切替の記録はもうありません。</translation>
    </message>
    <message>
        <source>The office&apos;s rules have no such step for this kind of consultation.</source>
        <translation>この種類の相談には、規約にその手続がありません。</translation>
    </message>
    <message>
        <source>The office&apos;s rules stand against it.</source>
        <translation>運用規則により予約できません。</translation>
    </message>
    <message>
        <source>The session is no longer in a state that allows this. Look at it again, then decide.</source>
        <translation>相談の状態が変わったため、この操作はできません。内容を見直してください。</translation>
    </message>
</context>
<context>
    <name>Refusing</name>
    <message>
        <source>A decision of a person: it is shown at every booking and stops none by itself.</source>
        <translation>職員の判断として記録します。予約のたびに表示されますが、自動で予約を止めることはありません。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Choose the ground.</source>
        <translation>理由の区分を選んでください。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>Lift the refusal</source>
        <translation>お断りを解除する</translation>
    </message>
    <message>
        <source>Reason, in your own words</source>
        <translation>判断の理由</translation>
    </message>
    <message>
        <source>Refuse future use</source>
        <translation>今後の利用をお断りする</translation>
    </message>
    <message>
        <source>The person may use the service again. The decision stays on file.</source>
        <translation>再び利用できるようになります。決定の記録は残ります。</translation>
    </message>
    <message>
        <source>The term ends before it begins. Check both days.</source>
        <translation>終了日が開始日より前です。両方の日付を確かめてください。</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>終了日</translation>
    </message>
    <message>
        <source>Without a term</source>
        <translation>期限なし</translation>
    </message>
    <message>
        <source>Write down the reason: it is kept with the decision.</source>
        <translation>理由を書いてください。決定とともに保存されます。</translation>
    </message>
    <message>
        <source>empty: without a term</source>
        <translation>空欄は期限なし</translation>
    </message>
    <message>
        <source>today</source>
        <translation>本日</translation>
    </message>
</context>
<context>
    <name>Result</name>
    <message>
        <source>Consultation completed</source>
        <translation>相談完了</translation>
    </message>
    <message>
        <source>Cut short</source>
        <translation>途中で終了</translation>
    </message>
    <message>
        <source>Referred to a vacancy</source>
        <translation>職業紹介</translation>
    </message>
    <message>
        <source>To be continued</source>
        <translation>継続相談</translation>
    </message>
</context>
<context>
    <name>Retention</name>
    <message>
        <source> month(s)</source>
        <translation> か月</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) in the backup folder hold these records too: one new backup takes their place.</source>
        <translation>
            <numerusform>バックアップフォルダーの %n個のバックアップにもこの記録が含まれるため、新しい1個に置き換えます。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due ({years}); the oldest {day}.</source>
        <translation>
            <numerusform>%n件が対象（{years}）。最も古いもの：{day}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held back: use refused, or not yet told to the office.</source>
        <translation>
            <numerusform>%n件は保留（利用のお断り中、または未送信の記録あり）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(%n backup(s) replaced)</source>
        <translation>
            <numerusform>（バックアップ %n個を置換）</numerusform>
        </translation>
    </message>
    <message>
        <source>(stopped before the end)</source>
        <translation>（途中で中止）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>An earlier deletion was cut short: file and backups are rewritten now.</source>
        <translation>以前の削除が途中で止まっています。ファイルとバックアップを書き直します。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Cancelled and lapsed bookings</source>
        <translation>取消・失効した予約</translation>
    </message>
    <message>
        <source>Cards of people</source>
        <translation>利用者のカード</translation>
    </message>
    <message>
        <source>Cards without any session left, with telephones, consents and decisions; counted from the last change of the card.</source>
        <translation>相談の記録が残っていないカード（電話番号・同意・お断りを含む）。カードの最後の変更から数えます。</translation>
    </message>
    <message>
        <source>Counted from the end of the time that was booked.</source>
        <translation>予約の終了時刻から数えます。</translation>
    </message>
    <message>
        <source>Counted from when somebody last typed into them.</source>
        <translation>最後に入力した時から数えます。</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n record(s) for good</source>
        <translation>
            <numerusform>%n件を完全に削除する</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete what is due</source>
        <translation>期限の過ぎた記録の削除</translation>
    </message>
    <message>
        <source>Delete what is due…</source>
        <translation>期限の過ぎた記録を削除…</translation>
    </message>
    <message>
        <source>Deleted: {counts}</source>
        <translation>削除：{counts}</translation>
    </message>
    <message>
        <source>Deletes from the file, its search, its log and the backups in the backup folder. First you see once more how many.</source>
        <translation>データファイル・検索・書込みログと、バックアップフォルダーのバックアップから削除します。先に件数をもう一度表示します。</translation>
    </message>
    <message>
        <source>Deletes from the office&apos;s database, for everybody; only an administrator&apos;s login may. First you see once more how many.</source>
        <translation>事務所のデータベースから全員分を削除します。管理者のログインだけが実行できます。まず件数をもう一度表示します。</translation>
    </message>
    <message>
        <source>Deleting: {done} of {total}</source>
        <translation>削除しています：{done} / {total} 件</translation>
    </message>
    <message>
        <source>Deletions carried out</source>
        <translation>削除の記録</translation>
    </message>
    <message>
        <source>Do not delete</source>
        <translation>削除しない</translation>
    </message>
    <message>
        <source>Finish the deletion</source>
        <translation>削除を完了する</translation>
    </message>
    <message>
        <source>For example: article of the filing rules</source>
        <translation>例：文書管理規程の条項</translation>
    </message>
    <message>
        <source>Forms not finished</source>
        <translation>書きかけの入力</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>保存期間</translation>
    </message>
    <message>
        <source>Nobody sees what was deleted any more. Traces lie in the server&apos;s files until IT has them rewritten, outside of office hours: counsellor-app-admin office retention --rewrite</source>
        <translation>削除したものはもう誰にも見えません。サーバーのファイルには、情報担当者が業務時間外に書き直すまで痕跡が残ります：counsellor-app-admin office retention --rewrite</translation>
    </message>
    <message>
        <source>Nothing goes: no period is set.</source>
        <translation>期間の設定がないため、削除されません。</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>対象はありません。</translation>
    </message>
    <message>
        <source>Out of reach: backups that were copied elsewhere, files exported or printed, and damaged files that were put aside.</source>
        <translation>削除できないもの：ほかの場所に写したバックアップ、出力・印刷したもの、退避した破損ファイル。</translation>
    </message>
    <message>
        <source>Out of reach: the server&apos;s own backups until their time is up, and files exported or printed.</source>
        <translation>対象外：サーバーのバックアップ(保存期限まで残ります)と、書き出したファイルや印刷物。</translation>
    </message>
    <message>
        <source>Progress of the deletion</source>
        <translation>削除の進み具合</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み込んでいます…</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>保存期間と削除</translation>
    </message>
    <message>
        <source>Rewriting the file and the backup without the deleted records…</source>
        <translation>削除した記録を除いてファイルとバックアップを書き直しています…</translation>
    </message>
    <message>
        <source>Sessions held</source>
        <translation>実施した相談</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Set by the administrator for this PC.</source>
        <translation>管理者がこのPCに設定しています。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>The deletion did not come to its end; what had gone is gone. Run it again.</source>
        <translation>削除は最後まで終わりませんでした。削除済みの分は戻りません。もう一度実行してください。</translation>
    </message>
    <message>
        <source>The office&apos;s documents name no period, so everything is kept until somebody who may sets one, with its ground. Nothing is ever deleted by itself.</source>
        <translation>所の規約・要領に保存期間の定めがないため、権限のある職員が根拠とともに期間を設定するまで、すべて保存します。自動で削除されることはありません。</translation>
    </message>
    <message>
        <source>This cannot be undone, by nobody.</source>
        <translation>この削除は、だれにも元に戻せません。</translation>
    </message>
    <message>
        <source>With connection failures, calls, notes and what the history said of them; counted from the end of the session.</source>
        <translation>接続不良・電話・メモと、履歴に残る内容を含みます。相談の終了から数えます。</translation>
    </message>
    <message>
        <source>kept for good</source>
        <translation>期限なし</translation>
    </message>
    <message>
        <source>none so far</source>
        <translation>まだありません</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>✕ Say on what ground: it stands in the record of every deletion.</source>
        <translation>✕ 根拠を入力してください。削除の記録に残ります。</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Administrator</source>
        <translation>管理者</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>相談員</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>受付</translation>
    </message>
</context>
<context>
    <name>RowWarning</name>
    <message>
        <source>A Saturday.</source>
        <translation>土曜日です。</translation>
    </message>
    <message>
        <source>A Sunday.</source>
        <translation>日曜日です。</translation>
    </message>
    <message>
        <source>A cell shows an error.</source>
        <translation>エラーのセルがあります。</translation>
    </message>
    <message>
        <source>A day round the New Year.</source>
        <translation>年末年始です。</translation>
    </message>
    <message>
        <source>A national holiday.</source>
        <translation>祝日です。</translation>
    </message>
    <message>
        <source>An old carrier address: some senders refuse it.</source>
        <translation>古い携帯メールの形式で、届かないことがあります。</translation>
    </message>
    <message>
        <source>An unusual time of day: perhaps the afternoon?</source>
        <translation>通常と異なる時刻です。午後ではありませんか。</translation>
    </message>
    <message>
        <source>Holidays of that year are not official yet.</source>
        <translation>その年の祝日はまだ公表されていません。</translation>
    </message>
    <message>
        <source>How it is held is not understood.</source>
        <translation>相談方法を読み取れません。</translation>
    </message>
    <message>
        <source>Noted as a no-show: taken over as cancelled.</source>
        <translation>無断欠席の記載があり、キャンセルとして取り込みます。</translation>
    </message>
    <message>
        <source>The address cannot exist and is left out.</source>
        <translation>存在しえないメールのため除きます。</translation>
    </message>
    <message>
        <source>The address had a full-width @.</source>
        <translation>メールの@が全角でした。</translation>
    </message>
    <message>
        <source>The date lies far from the others.</source>
        <translation>ほかの行から離れた日付です。</translation>
    </message>
    <message>
        <source>The date lies far in the past.</source>
        <translation>かなり過去の日付です。</translation>
    </message>
    <message>
        <source>The date was stored as a number.</source>
        <translation>日付が数値で保存されていました。</translation>
    </message>
    <message>
        <source>The date was taken from the row above.</source>
        <translation>上の行の日付を使いました。</translation>
    </message>
    <message>
        <source>The date was written in kanji.</source>
        <translation>日付が漢数字で書かれています。</translation>
    </message>
    <message>
        <source>The reading is not kana and is left out.</source>
        <translation>フリガナがかなでないため除きます。</translation>
    </message>
    <message>
        <source>The row is hidden in the file.</source>
        <translation>ファイルで非表示の行です。</translation>
    </message>
    <message>
        <source>The seeker number cannot be used and is left out.</source>
        <translation>使えない求職番号のため除きます。</translation>
    </message>
    <message>
        <source>The seeker number had no hyphen; it was put in.</source>
        <translation>求職番号にハイフンを補いました。</translation>
    </message>
    <message>
        <source>The sheet is hidden in the file.</source>
        <translation>ファイルで非表示のシートです。</translation>
    </message>
    <message>
        <source>The telephone cannot be used and is left out.</source>
        <translation>使えない電話番号のため除きます。</translation>
    </message>
    <message>
        <source>The telephone had lost its +; it was put back.</source>
        <translation>電話番号の先頭の+を補いました。</translation>
    </message>
    <message>
        <source>The telephone had lost its 0; it was put back.</source>
        <translation>電話番号の先頭の0を補いました。</translation>
    </message>
    <message>
        <source>The telephone has digits left over.</source>
        <translation>電話番号の桁が余っています。</translation>
    </message>
    <message>
        <source>The telephone is no number and is left out.</source>
        <translation>電話番号ではないため除きます。</translation>
    </message>
    <message>
        <source>The year has two digits: era or western?</source>
        <translation>年が2桁です。和暦か西暦か確かめてください。</translation>
    </message>
    <message>
        <source>The year is not written; the nearest was taken.</source>
        <translation>年の記載がなく、最も近い年としました。</translation>
    </message>
    <message>
        <source>There is no name.</source>
        <translation>氏名がありません。</translation>
    </message>
    <message>
        <source>Weekday and date do not agree.</source>
        <translation>曜日と日付が合いません。</translation>
    </message>
    <message>
        <source>What became of it is not understood.</source>
        <translation>状況を読み取れません。</translation>
    </message>
    <message>
        <source>What became of it was read from the remark.</source>
        <translation>状況を備考から読み取りました。</translation>
    </message>
    <message>
        <source>What stands for the name is unusual.</source>
        <translation>氏名の内容が通常と異なります。</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>In the order of entry</source>
        <translation>登録した順</translation>
    </message>
    <message>
        <source>Meeting rooms</source>
        <translation>会議室</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Name of the room</source>
        <translation>会議室の名称</translation>
    </message>
    <message>
        <source>Order: {list}</source>
        <translation>並び順：{list}</translation>
    </message>
    <message>
        <source>People of the office</source>
        <translation>安定所の担当者</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>役割</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message numerus="yes">
        <source>%n booking(s) would not be taken any more. They stay as they are.</source>
        <translation>
            <numerusform>%n 件の予約が、新しい規則では受けられない時間になります。予約はそのまま残ります。</numerusform>
        </translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空欄）</translation>
    </message>
    <message>
        <source>A booking by link needs a limit after which it lapses.</source>
        <translation>リンクによる予約には、失効までの期限が必要です。</translation>
    </message>
    <message>
        <source>A day is named twice.</source>
        <translation>同じ日が2回あります。</translation>
    </message>
    <message>
        <source>A session does not fit into the hours {detail}.</source>
        <translation>実施時間 {detail} に相談が1回も入りません。</translation>
    </message>
    <message>
        <source>A session may start every … minutes</source>
        <translation>開始時刻の間隔（分）</translation>
    </message>
    <message>
        <source>A tentative booking lapses after (minutes)</source>
        <translation>仮予約の期限（分）</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Back to the version before</source>
        <translation>前の版に戻す</translation>
    </message>
    <message>
        <source>Bookings are taken until</source>
        <translation>予約の締切</translation>
    </message>
    <message>
        <source>Change the rules…</source>
        <translation>規則を変更…</translation>
    </message>
    <message>
        <source>Days on which the office is closed</source>
        <translation>所独自の閉所日</translation>
    </message>
    <message>
        <source>Deemed cancelled after (minutes)</source>
        <translation>みなしキャンセルまで（分）</translation>
    </message>
    <message>
        <source>Deemed cancelled only after the end: {detail} minutes.</source>
        <translation>みなしキャンセルが相談の終了より後です：{detail}分</translation>
    </message>
    <message>
        <source>For example 12/28, 2027-01-04</source>
        <translation>例：12/28、2027-01-04</translation>
    </message>
    <message>
        <source>For example 月火水木金</source>
        <translation>例：月火水木金</translation>
    </message>
    <message>
        <source>From today</source>
        <translation>本日から</translation>
    </message>
    <message>
        <source>From {day}, in the place of version {number}</source>
        <translation>{day}から（第{number}版の代わり）</translation>
    </message>
    <message>
        <source>Hours {number}: from</source>
        <translation>実施時間{number}：開始</translation>
    </message>
    <message>
        <source>Hours {number}: to</source>
        <translation>実施時間{number}：終了</translation>
    </message>
    <message>
        <source>Hours {number}: weekdays</source>
        <translation>実施時間{number}：曜日</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>適用開始日</translation>
    </message>
    <message>
        <source>Keep as the next version</source>
        <translation>次の版として保存</translation>
    </message>
    <message>
        <source>Left free before and after in the room (minutes)</source>
        <translation>会議室の前後に空ける時間（分）</translation>
    </message>
    <message>
        <source>Length of a session (minutes)</source>
        <translation>相談の長さ（分）</translation>
    </message>
    <message>
        <source>Lengths, hours, closures, deadlines and warnings, from a day on. What a change does is shown before it is kept.</source>
        <translation>相談の長さ、実施時間、閉所日、締切、予告を、適用開始日を決めて変更します。保存の前に影響を確かめられます。</translation>
    </message>
    <message>
        <source>Log-in opens before the start (minutes)</source>
        <translation>ログイン開始（開始の何分前）</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>まだ変更はありません。</translation>
    </message>
    <message>
        <source>Open {when}</source>
        <translation>{when} を開く</translation>
    </message>
    <message>
        <source>Put the changes away</source>
        <translation>変更を破棄</translation>
    </message>
    <message>
        <source>Put the values in red right; then the times of the week are shown here.</source>
        <translation>赤で示した値を直すと、ここに1週間の予約できる時間が表示されます。</translation>
    </message>
    <message>
        <source>Read from a file…</source>
        <translation>ファイルから読み込む…</translation>
    </message>
    <message>
        <source>Read from the file. Nothing is kept yet.</source>
        <translation>ファイルから読み込みました。まだ保存していません。</translation>
    </message>
    <message>
        <source>Read rules</source>
        <translation>規則を読み込む</translation>
    </message>
    <message>
        <source>Rules of the office</source>
        <translation>所の運用規則</translation>
    </message>
    <message>
        <source>Rules take effect today at the earliest.</source>
        <translation>適用は今日以降の日にしてください。</translation>
    </message>
    <message>
        <source>Save the rules</source>
        <translation>規則を保存</translation>
    </message>
    <message>
        <source>Save to a file…</source>
        <translation>ファイルに保存…</translation>
    </message>
    <message>
        <source>Telephone of the office</source>
        <translation>所の電話番号</translation>
    </message>
    <message>
        <source>The hours end before they begin: {detail}.</source>
        <translation>終了が開始より前です：{detail}</translation>
    </message>
    <message>
        <source>The rules as delivered are in force.</source>
        <translation>出荷時の規則が適用中です。</translation>
    </message>
    <message>
        <source>The rules on the form hold until version {number} begins on {day}.</source>
        <translation>この画面の規則は、{day}に第{number}版が始まるまで使われます。</translation>
    </message>
    <message>
        <source>The whole office</source>
        <translation>所全体</translation>
    </message>
    <message>
        <source>These times could be booked</source>
        <translation>予約できる時間（7日間）</translation>
    </message>
    <message>
        <source>They take the place of version {number} from {day}.</source>
        <translation>{day}から、第{number}版の代わりに使われます。</translation>
    </message>
    <message>
        <source>This is not written as it has to be: {detail}.</source>
        <translation>書き方が正しくありません：{detail}</translation>
    </message>
    <message>
        <source>This value cannot be used: {detail}.</source>
        <translation>この値は使えません：{detail}</translation>
    </message>
    <message>
        <source>Two of the hours overlap: {detail}.</source>
        <translation>実施時間が重なっています：{detail}</translation>
    </message>
    <message>
        <source>Type a time, for example 8:30.</source>
        <translation>時刻を入力してください。例：8:30</translation>
    </message>
    <message>
        <source>Type dates with commas, for example 12/28, 2027-01-04.</source>
        <translation>日付をコンマで区切って入力してください。例：12/28、2027-01-04</translation>
    </message>
    <message>
        <source>Type weekdays, for example 月火水木金.</source>
        <translation>曜日を入力してください。例：月火水木金</translation>
    </message>
    <message>
        <source>Type whole minutes, for example 30.</source>
        <translation>分を整数で入力してください。例：30</translation>
    </message>
    <message>
        <source>Until then version {number} holds, from {day}.</source>
        <translation>それまでは、{day}からの第{number}版が使われます。</translation>
    </message>
    <message>
        <source>Version {number} is set already and begins on {day}.</source>
        <translation>第{number}版が設定済みで、{day}から始まります。</translation>
    </message>
    <message>
        <source>Version {number}, in force from {day}, by {name}.</source>
        <translation>第{number}版&#x3000;{day}から適用（{name}）</translation>
    </message>
    <message>
        <source>Warnings before the end (minutes)</source>
        <translation>終了予告（終了の何分前）</translation>
    </message>
    <message>
        <source>Warnings go from early to late, for example 5, 0.</source>
        <translation>終了予告は早いものから順に入力してください。例：5, 0</translation>
    </message>
    <message>
        <source>What it will do</source>
        <translation>変更の影響</translation>
    </message>
    <message>
        <source>empty: no limit</source>
        <translation>空欄：期限なし</translation>
    </message>
    <message>
        <source>empty: no such rule</source>
        <translation>空欄：この規則なし</translation>
    </message>
    <message>
        <source>no times</source>
        <translation>枠なし</translation>
    </message>
    <message>
        <source>the business day before</source>
        <translation>前開庁日まで</translation>
    </message>
    <message>
        <source>the day before</source>
        <translation>前日まで</translation>
    </message>
    <message>
        <source>the start itself (no deadline)</source>
        <translation>開始時刻まで（締切なし）</translation>
    </message>
    <message>
        <source>today, or 12/1</source>
        <translation>今日（例：12/1）</translation>
    </message>
    <message>
        <source>{detail} is named as open and as closed.</source>
        <translation>{detail} が開所日と閉所日の両方にあります。</translation>
    </message>
    <message numerus="yes">
        <source>{first} to {last}, %n time(s)</source>
        <translation>
            <numerusform>{first}～{last}&#x3000;%n枠</numerusform>
        </translation>
    </message>
    <message>
        <source>{group}, {name}: {before} → {after}</source>
        <translation>{group}・{name}：{before} → {after}</translation>
    </message>
    <message>
        <source>{versions} Choose from when the rules on the form are to hold.</source>
        <translation>{versions}この画面の規則をいつから使うか選んでください。</translation>
    </message>
    <message>
        <source>✓ Every booking to come still fits.</source>
        <translation>✓ 今後の予約はすべてそのまま当てはまります。</translation>
    </message>
    <message>
        <source>✓ Kept. Bookings that are there keep their rules.</source>
        <translation>✓ 保存しました。すでにある予約は、予約時の規則のままです。</translation>
    </message>
</context>
<context>
    <name>Secret</name>
    <message>
        <source>Hide</source>
        <translation>隠す</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
</context>
<context>
    <name>Service</name>
    <message>
        <source>Other tool</source>
        <translation>その他のツール</translation>
    </message>
</context>
<context>
    <name>SetUp</name>
    <message>
        <source> · </source>
        <translation>・</translation>
    </message>
    <message>
        <source>0 is the figure zero: the code has no letters O, I, L and U.</source>
        <translation>0 は数字のゼロです。コードに英字の O・I・L・U は使われません。</translation>
    </message>
    <message>
        <source>A meeting room is one Zoom or TeleOffice account: it holds one session at a time. You can go on without one and add it later.</source>
        <translation>会議室は Zoom または TeleOffice のアカウント1つにあたり、同時に開ける相談は1件です。登録せずに進み、あとから追加することもできます。</translation>
    </message>
    <message>
        <source>Another office (blank)</source>
        <translation>ほかの所（白紙）</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Beside the desk file, on this PC</source>
        <translation>このPC（記録ファイルと同じ場所）</translation>
    </message>
    <message>
        <source>Check what you wrote</source>
        <translation>書き留めた内容の確認</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>フォルダーを選ぶ…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Folder for the backups</source>
        <translation>バックアップの保存先</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation>{number}組目</translation>
    </message>
    <message>
        <source>Group {number}: {letters}</source>
        <translation>{number}組目：{letters}</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>書き留めました</translation>
    </message>
    <message>
        <source>Into another folder</source>
        <translation>別のフォルダー</translation>
    </message>
    <message>
        <source>Its terms of use decide lengths, hours, deadlines and when a session is deemed cancelled.</source>
        <translation>相談時間、受付時間帯、予約の締切、みなしキャンセルは、選んだ安定所の利用規約に従います。</translation>
    </message>
    <message>
        <source>Make the folder and go on</source>
        <translation>フォルダーを作成して進む</translation>
    </message>
    <message>
        <source>Nothing can be written there. Ask IT for the right to write, or choose another folder.</source>
        <translation>そのフォルダーには書き込めません。書込みの権限を情報担当に相談するか、別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>One backup a day, encrypted with the same key. In a folder on another disk or a file server it outlives this PC. The recovery code opens it.</source>
        <translation>1日1回、同じ鍵で暗号化して保存します。別のディスクやファイルサーバーのフォルダーにすると、このPCが壊れても残ります。開くには回復コードを使います。</translation>
    </message>
    <message>
        <source>Reading the rules…</source>
        <translation>運用規則を読み込んでいます…</translation>
    </message>
    <message>
        <source>Set-up, step {number} of {count}</source>
        <translation>初期設定 {number}/{count}</translation>
    </message>
    <message>
        <source>Show the code again</source>
        <translation>コードをもう一度表示</translation>
    </message>
    <message>
        <source>The office&apos;s telephone number is not known yet.</source>
        <translation>所の電話番号がまだ登録されていません。</translation>
    </message>
    <message>
        <source>The opening hours are blank in its terms of use: until they are filled in, no booking by the rules.</source>
        <translation>利用規約の受付時間帯が空欄です。記入されるまで、規則に基づく予約はできません。</translation>
    </message>
    <message>
        <source>The records on this PC are encrypted. If the PC loses the key, only this code opens them. Write it on paper now and keep the paper where the office keeps its keys. It is not shown again.</source>
        <translation>このPCの記録は暗号化されます。PCから鍵が失われたとき、記録を開けるのはこのコードだけです。今すぐ紙に書き留め、所内の鍵と同じ場所に保管してください。このコードは二度と表示されません。</translation>
    </message>
    <message>
        <source>The text of {article} is damaged: the office has to say what it means.</source>
        <translation>{article}の文面が欠けています。内容を所で確認する必要があります。</translation>
    </message>
    <message>
        <source>There is no such folder yet: {folder}. Correct the name, or make it.</source>
        <translation>このフォルダーはまだありません：{folder}。入力を直すか、作成してください。</translation>
    </message>
    <message>
        <source>This is not group {number} of the code. Compare it with the paper.</source>
        <translation>{number}組目と一致しません。紙と見比べてください。</translation>
    </message>
    <message>
        <source>Type a name, Tab, then the work; Enter goes to the next name. The first is an administrator, who may change the rules. All of it can be changed later in the settings.</source>
        <translation>名前を入力し、Tab で役割へ。Enter で次の名前へ進みます。最初の人は管理者になり、運用規則を変えられます。どれも後で設定から変えられます。</translation>
    </message>
    <message>
        <source>Type group {number} of 8 from your paper, 8 characters.</source>
        <translation>書き留めた紙を見て、8組のうち{number}組目の8文字を入力してください。</translation>
    </message>
    <message>
        <source>Where do the backups go?</source>
        <translation>バックアップの保存先はどこですか</translation>
    </message>
    <message>
        <source>Which meeting rooms are there?</source>
        <translation>会議室の登録</translation>
    </message>
    <message>
        <source>Which office is this?</source>
        <translation>どちらの安定所ですか</translation>
    </message>
    <message>
        <source>Who works here?</source>
        <translation>担当者の登録</translation>
    </message>
    <message>
        <source>Write down the recovery code</source>
        <translation>回復コードを書き留めてください</translation>
    </message>
    <message>
        <source>{kind} {minutes} min</source>
        <translation>{kind} {minutes}分</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>A page that answers with an empty “204”. With it the diagnosis tells a sign-in page of the network from a fault of the tool. Empty: not checked.</source>
        <translation>空の応答「204」を返すページです。回線の認証画面とツールの障害を見分けるのに使います。空欄のときは確認しません。</translation>
    </message>
    <message>
        <source>A short sound at each warning of a session.</source>
        <translation>相談の予告のたびに短い音を鳴らします。</translation>
    </message>
    <message>
        <source>A small clock on top of the video call (F8). It shows no personal data.</source>
        <translation>ビデオ通話の上に小さな時計を表示します(F8)。個人情報は表示しません。</translation>
    </message>
    <message>
        <source>Address for the check of the Internet</source>
        <translation>接続確認に使うアドレス</translation>
    </message>
    <message>
        <source>After so long without a key or the mouse, names and numbers are masked.</source>
        <translation>この時間、キーやマウスの操作がないと、氏名や番号を伏せて表示します。</translation>
    </message>
    <message>
        <source>Applies at once, on top of the text size of the system.</source>
        <translation>すぐに反映されます。システムの文字サイズに掛け合わせます。</translation>
    </message>
    <message>
        <source>Applies at once. The high contrast is for tired or weak eyes.</source>
        <translation>すぐに反映されます。目が疲れるときや見えにくいときは、ハイコントラストをお使いください。</translation>
    </message>
    <message>
        <source>Applies when the screens are built anew: at once with the button, else at the next start.</source>
        <translation>画面を作り直すと反映されます。ボタンを押すとすぐに、押さなければ次回の起動から切り替わります。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>処理中</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>今すぐバックアップ</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>Backups cannot be written there, it was not changed: {why}</source>
        <translation>そこには書き込めないため、変更していません：{why}</translation>
    </message>
    <message>
        <source>Beside the desk file</source>
        <translation>記録ファイルと同じ場所</translation>
    </message>
    <message>
        <source>Change it when the paper with the recovery code was lost or seen by others. There will be a new code to write down; the old one opens older backups only.</source>
        <translation>回復コードの紙をなくしたときや、人に見られたときに変更してください。新しいコードを書き留めていただきます。以前のコードは、以前のバックアップにだけ使えます。</translation>
    </message>
    <message>
        <source>Change the key</source>
        <translation>鍵を変更する</translation>
    </message>
    <message>
        <source>Change the language now</source>
        <translation>今すぐ切り替える</translation>
    </message>
    <message>
        <source>Changes are kept when you leave a row; the last row adds.</source>
        <translation>行を離れると保存されます。最後の行に入力すると追加されます。</translation>
    </message>
    <message>
        <source>Check the desk file now</source>
        <translation>記録ファイルを今すぐ点検</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>回線の診断</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Every change is kept at once.</source>
        <translation>変更はその場で保存されます。</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>バックアップの保存先</translation>
    </message>
    <message>
        <source>Hide this window when the screen is shared</source>
        <translation>画面共有でこの画面を映さない</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>ハイコントラスト</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>書き留めました</translation>
    </message>
    <message>
        <source>Join in the app of the tool</source>
        <translation>ツールのアプリで参加する</translation>
    </message>
    <message>
        <source>Key of the desk file</source>
        <translation>記録ファイルの鍵</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>表示言語</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Links of TeleOffice open only when they lead to one of these hosts or below to.ideep.com. One a line; you may paste a link from a TeleOffice mail.</source>
        <translation>TeleOffice のリンクは、ここに挙げたホストか to.ideep.com の配下だけを開きます。1行に1つ入力してください。TeleOffice のメールにあるリンクの貼り付けもできます。</translation>
    </message>
    <message>
        <source>Make this folder</source>
        <translation>このフォルダーを作成</translation>
    </message>
    <message>
        <source>Mask an empty desk after</source>
        <translation>離席時に伏せるまでの時間</translation>
    </message>
    <message>
        <source>Meeting rooms</source>
        <translation>会議室</translation>
    </message>
    <message>
        <source>Mini timer</source>
        <translation>ミニタイマー</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>伏せない</translation>
    </message>
    <message>
        <source>Notices and privacy</source>
        <translation>お知らせと表示の保護</translation>
    </message>
    <message>
        <source>Notices of the system</source>
        <translation>システムの通知</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>安定所</translation>
    </message>
    <message>
        <source>One backup a day, encrypted with the key of the desk file. A folder on another disk or a file server also helps when this disk breaks.</source>
        <translation>1日1回、記録ファイルと同じ鍵で暗号化して保存します。別のディスクやファイルサーバーのフォルダーにすると、ディスクの故障にも備えられます。</translation>
    </message>
    <message>
        <source>Only on Windows: those in the call see nothing in its place.</source>
        <translation>Windows のみ。通話の相手には、この画面の部分が映りません。</translation>
    </message>
    <message>
        <source>Otherwise sessions open in the browser.</source>
        <translation>オフのときはブラウザーで開きます。</translation>
    </message>
    <message>
        <source>People</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>Print the day sheet… (Ctrl+P)</source>
        <translation>相談予定表を印刷… (Ctrl+P)</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み込んでいます…</translation>
    </message>
    <message>
        <source>Records of the office</source>
        <translation>所の記録</translation>
    </message>
    <message>
        <source>Retention and deletion…</source>
        <translation>保存期間と削除…</translation>
    </message>
    <message>
        <source>Sections of the settings</source>
        <translation>設定の項目</translation>
    </message>
    <message>
        <source>Set by the administrator.</source>
        <translation>管理者が設定しています。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>音</translation>
    </message>
    <message>
        <source>TeleOffice hosts</source>
        <translation>TeleOffice のホスト</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字の大きさ</translation>
    </message>
    <message>
        <source>The day on one sheet for the morning and for a power cut; every change with who made it; how long records are kept.</source>
        <translation>朝の確認と停電に備える1枚の予定表、だれが何を変えたかの履歴、記録の保存期間。</translation>
    </message>
    <message>
        <source>The desk file is locked with a passphrase, which this page cannot change.</source>
        <translation>記録ファイルはパスフレーズで暗号化されており、この画面では変更できません。</translation>
    </message>
    <message>
        <source>The key was changed. Write down the new recovery code:</source>
        <translation>鍵を変更しました。新しい回復コードを書き留めてください。</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>所の設定</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>この端末</translation>
    </message>
    <message>
        <source>This folder does not exist: {folder}. Correct it, or have it made. Until then {now}.</source>
        <translation>このフォルダーはありません：{folder}。直すか、作成してください。それまでは{now}。</translation>
    </message>
    <message>
        <source>Warnings also appear beside the clock of the taskbar, without names.</source>
        <translation>予告をタスクバーの時計のそばにも表示します。氏名は表示しません。</translation>
    </message>
    <message>
        <source>Who changed what…</source>
        <translation>変更の履歴…</translation>
    </message>
    <message>
        <source>backups go beside the desk file</source>
        <translation>バックアップは記録ファイルの隣に入ります</translation>
    </message>
    <message>
        <source>backups go to {folder}</source>
        <translation>バックアップは{folder}に入ります</translation>
    </message>
    <message>
        <source>✓ Backup made and read back whole: {path}</source>
        <translation>✓ バックアップを作成し、読み戻して確認しました：{path}</translation>
    </message>
    <message numerus="yes">
        <source>✓ Every page is whole: %n record(s).</source>
        <translation>
            <numerusform>✓ すべてのページに異常はありません(%n 件)。</numerusform>
        </translation>
    </message>
    <message>
        <source>✕ Damage was found. Quit and start the program again: it offers to save what is whole.</source>
        <translation>✕ 破損が見つかりました。プログラムを終了して起動し直すと、読み取れる記録を救い出せます。</translation>
    </message>
    <message>
        <source>✕ No host was found in: {lines}</source>
        <translation>✕ ホスト名を読み取れません：{lines}</translation>
    </message>
</context>
<context>
    <name>SheetProblem</name>
    <message>
        <source>A quotation mark is never closed. Open it in Excel and save it again.</source>
        <translation>引用符が閉じられていません。Excelで開いて保存し直してください。</translation>
    </message>
    <message>
        <source>It is an old .xls file or has a password. Save it as .xlsx without a password.</source>
        <translation>古い.xls形式か、パスワード付きです。パスワードなしの.xlsxで保存し直してください。</translation>
    </message>
    <message>
        <source>No list was found. It needs headings such as date, start and name (日付, 開始, 氏名).</source>
        <translation>予約表が見つかりません。日付・開始・氏名などの見出しが必要です。</translation>
    </message>
    <message>
        <source>The file cannot be read. Close it in other programs and try again.</source>
        <translation>ファイルを読めません。他のソフトで閉じてから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The file carries what no spreadsheet program writes. It was not opened.</source>
        <translation>表計算ソフトが作らない内容を含むため、開きませんでした。</translation>
    </message>
    <message>
        <source>The file has more than 200,000 rows. Split it.</source>
        <translation>20万行を超えています。分割してください。</translation>
    </message>
    <message>
        <source>The file is larger than 50 MB. Split it.</source>
        <translation>ファイルが50MBを超えています。分割してください。</translation>
    </message>
    <message>
        <source>The text is neither Shift_JIS nor Unicode. Save it as .xlsx and try again.</source>
        <translation>文字コードがShift_JISでもUnicodeでもありません。.xlsxで保存し直してください。</translation>
    </message>
    <message>
        <source>This is no sound .xlsx file. Open it in Excel and save it again.</source>
        <translation>正常な.xlsxファイルではありません。Excelで開いて保存し直してください。</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Address (from IT)</source>
        <translation>アドレス（情報担当者が知らせます）</translation>
    </message>
    <message>
        <source>By this PC&apos;s clock the certificate of the server is not valid yet. Put date and time of this PC right, then try again. Nothing was sent.</source>
        <translation>このパソコンの時計では、サーバーの証明書はまだ有効期間前です。このパソコンの日付と時刻を正しく合わせてから、もう一度試してください。何も送信していません。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>やめる</translation>
    </message>
    <message>
        <source>Cancelled. Nobody was signed in.</source>
        <translation>やめました。サインインしていません。</translation>
    </message>
    <message>
        <source>IT has set the address for this PC. To change it, ask IT.</source>
        <translation>この端末の接続先は情報担当者が設定しています。変えるときは情報担当者に聞いてください。</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>ログイン名</translation>
    </message>
    <message>
        <source>Login or password are not right, or the login is closed. Nothing was changed.</source>
        <translation>ログイン名かパスワードが違うか、ログイン名が止められています。何も変わっていません。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Sign in to the office database</source>
        <translation>事務所のデータベースにサインイン</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>サインインしています…</translation>
    </message>
    <message>
        <source>That is no address of an office database. It begins with postgresql:// and names a database.</source>
        <translation>事務所のデータベースのアドレスではありません。postgresql:// で始まり、データベース名で終わります。</translation>
    </message>
    <message>
        <source>That is the database of another office than the one this PC belongs to. Ask IT.</source>
        <translation>このパソコンの所とは別の所のデータベースです。情報担当者に聞いてください。</translation>
    </message>
    <message>
        <source>The certificate is that of another server, so nothing was sent. Type the address exactly as IT gave it; if it is right, tell IT.</source>
        <translation>別のサーバーの証明書が示されたため、何も送信していません。情報担当者から渡された宛先をそのまま入力してください。宛先が正しいときは情報担当者へ連絡してください。</translation>
    </message>
    <message>
        <source>The certificate of the server has expired, or this PC&apos;s date is too late. Check the date of this PC; if it is right, IT has to renew the certificate. Nothing was sent.</source>
        <translation>サーバーの証明書の期限が切れているか、このパソコンの日付が進んでいます。このパソコンの日付を確かめてください。日付が正しいときは、情報担当者が証明書を更新する必要があります。何も送信していません。</translation>
    </message>
    <message>
        <source>The certificate of the server is not of the office&apos;s authority, so nothing was sent, no password either. It may not be the office&apos;s server: tell IT before you try again.</source>
        <translation>サーバーの証明書が事務所の認証局のものではないため、パスワードを含め何も送信していません。事務所のサーバーではないおそれがあります。もう一度試す前に情報担当者へ連絡してください。</translation>
    </message>
    <message>
        <source>The login is right, but the office has no member of staff of that name. Ask the administrator.</source>
        <translation>ログインはできましたが、職員の一覧にその人がいません。管理者に聞いてください。</translation>
    </message>
    <message>
        <source>The office database does not answer. Check the cable and the address, or ask IT.</source>
        <translation>事務所のデータベースが応答しません。ケーブルとアドレスを確かめるか、情報担当者に聞いてください。</translation>
    </message>
    <message>
        <source>The server asks for the password in an unprotected way, so it was not sent. IT has to set scram-sha-256 in pg_hba.conf and make the login anew.</source>
        <translation>サーバーが保護されない方法でパスワードを求めたため、送信していません。情報担当者が pg_hba.conf に scram-sha-256 を設定し、ログインを作り直す必要があります。</translation>
    </message>
    <message>
        <source>This PC lacks the certificate of the office&apos;s authority (sslrootcert in the address). Ask IT to put it there. Nothing was sent.</source>
        <translation>このパソコンに事務所の認証局の証明書(宛先の sslrootcert)がありません。情報担当者に配置を依頼してください。何も送信していません。</translation>
    </message>
    <message>
        <source>This PC&apos;s key store did not keep the password. Unlock it, or ask IT, then try again.</source>
        <translation>このパソコンの鍵の保管庫にパスワードを保存できませんでした。保管庫を開くか、情報担当者に聞いてから、もう一度試してください。</translation>
    </message>
    <message>
        <source>What answers there is not protected (no TLS), so nothing was sent, no password either. It may not be the office&apos;s server: tell IT before you try again.</source>
        <translation>接続先が暗号化(TLS)に対応していないため、パスワードを含め何も送信していません。事務所のサーバーではないおそれがあります。もう一度試す前に情報担当者へ連絡してください。</translation>
    </message>
    <message>
        <source>What you do is recorded under your login. The password is kept by this PC.</source>
        <translation>行ったことはこのログイン名で記録されます。パスワードはこのパソコンの鍵の保管庫に保存します。</translation>
    </message>
</context>
<context>
    <name>SkipReason</name>
    <message>
        <source>A formula without a result. Open and save the file in Excel.</source>
        <translation>計算結果のない数式です。Excelで開いて保存してください。</translation>
    </message>
    <message>
        <source>A remark, not a session.</source>
        <translation>注記の行です。</translation>
    </message>
    <message>
        <source>A sum, not a session.</source>
        <translation>合計の行です。</translation>
    </message>
    <message>
        <source>The date cannot be read; a spreadsheet may have changed it.</source>
        <translation>日付を読めません。表計算ソフトが変えた可能性があります。</translation>
    </message>
    <message>
        <source>The end lies before the start.</source>
        <translation>終了が開始より前です。</translation>
    </message>
    <message>
        <source>The heading of a day.</source>
        <translation>日付の見出しです。</translation>
    </message>
    <message>
        <source>The headings stand here once more.</source>
        <translation>見出しの繰り返しです。</translation>
    </message>
    <message>
        <source>The row is empty.</source>
        <translation>空の行です。</translation>
    </message>
    <message>
        <source>The same session stands further up.</source>
        <translation>上の行と同じ予約です。</translation>
    </message>
    <message>
        <source>The time cannot be read.</source>
        <translation>時刻を読めません。</translation>
    </message>
    <message>
        <source>The time is marked as free or closed.</source>
        <translation>空き枠または休業の印です。</translation>
    </message>
    <message>
        <source>There is no date.</source>
        <translation>日付がありません。</translation>
    </message>
    <message>
        <source>There is no name.</source>
        <translation>氏名がありません。</translation>
    </message>
    <message>
        <source>There is no start time.</source>
        <translation>開始時刻がありません。</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>about to register</source>
        <translation>求職登録の予定</translation>
    </message>
    <message>
        <source>has a device and a line</source>
        <translation>端末と通信環境がある</translation>
    </message>
    <message>
        <source>has accepted the terms</source>
        <translation>規約に同意済み</translation>
    </message>
    <message>
        <source>has opened a My Page</source>
        <translation>マイページを開設済み</translation>
    </message>
    <message>
        <source>in charge of hiring at an employer</source>
        <translation>求人事業所の採用担当</translation>
    </message>
    <message>
        <source>registered as a job seeker</source>
        <translation>求職登録済み</translation>
    </message>
    <message>
        <source>some need for online consultation</source>
        <translation>オンライン相談の必要がある</translation>
    </message>
    <message>
        <source>supported by an assigned officer</source>
        <translation>担当者による継続支援中</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>By phone</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>確定</translation>
    </message>
    <message>
        <source>Deemed cancelled</source>
        <translation>みなしキャンセル</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>失効</translation>
    </message>
    <message>
        <source>No-show</source>
        <translation>連絡なし</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>オンライン</translation>
    </message>
    <message>
        <source>Online session</source>
        <translation>オンライン相談中</translation>
    </message>
    <message>
        <source>Provisional, not sent</source>
        <translation>仮受付（未送信）</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Stopped by the office</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Telephone session</source>
        <translation>電話相談中</translation>
    </message>
    <message>
        <source>Tentative</source>
        <translation>仮予約</translation>
    </message>
    <message>
        <source>To be cancelled, not sent</source>
        <translation>取消の希望（未送信）</translation>
    </message>
    <message>
        <source>To be moved, not sent</source>
        <translation>変更の希望（未送信）</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>入室待ち</translation>
    </message>
    <message>
        <source>Waiting for the client</source>
        <translation>入室待ち</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Sessions {all}: {done} done · {phone} by phone · {no_show} deemed cancelled · {left} left</source>
        <translation>{all} 件：終了 {done}・電話 {phone}・みなしキャンセル {no_show}・残り {left}</translation>
    </message>
    <message>
        <source>● All records are written, encrypted, on this PC</source>
        <translation>● 記録はすべてこの端末に暗号化して保存済み</translation>
    </message>
    <message numerus="yes">
        <source>✕ %n record(s) not yet written on this PC</source>
        <translation>
            <numerusform>✕ まだ保存されていない記録 %n件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Back to online</source>
        <translation>オンラインに戻す</translation>
    </message>
    <message>
        <source>Cancel the booking (Ctrl+Shift+X)</source>
        <translation>予約の取消 (Ctrl+Shift+X)</translation>
    </message>
    <message>
        <source>Confirm the booking</source>
        <translation>予約を確定</translation>
    </message>
    <message>
        <source>Confirm: deemed cancelled</source>
        <translation>みなしキャンセルを確定</translation>
    </message>
    <message>
        <source>End the session</source>
        <translation>相談を終了</translation>
    </message>
    <message>
        <source>History of the session (Ctrl+H)</source>
        <translation>この相談の履歴 (Ctrl+H)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Move the booking (Ctrl+Shift+M)</source>
        <translation>予約の変更 (Ctrl+Shift+M)</translation>
    </message>
    <message>
        <source>Next booking (Ctrl+Shift+N)</source>
        <translation>次回の予約 (Ctrl+Shift+N)</translation>
    </message>
    <message>
        <source>Notices… (Ctrl+L)</source>
        <translation>お知らせ… (Ctrl+L)</translation>
    </message>
    <message>
        <source>Print the record… (Ctrl+Shift+P)</source>
        <translation>記録票を印刷… (Ctrl+Shift+P)</translation>
    </message>
    <message>
        <source>Show the person</source>
        <translation>利用者を表示</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>相談を開始</translation>
    </message>
    <message>
        <source>Stop for a violation…</source>
        <translation>違反により中止…</translation>
    </message>
    <message>
        <source>The tool is down today: all by telephone</source>
        <translation>今日はツールが使えない：すべて電話に</translation>
    </message>
</context>
<context>
    <name>Stop</name>
    <message>
        <source>Go on with the session</source>
        <translation>相談を続ける</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Stop the session</source>
        <translation>相談を中止</translation>
    </message>
    <message>
        <source>Threats, abuse, recording, or use for anything but finding work: it may be stopped.</source>
        <translation>脅迫・暴言・録音録画・目的外の利用があったときは、相談を中止できます。</translation>
    </message>
    <message>
        <source>Write down the ground: it is kept with the decision.</source>
        <translation>理由を入力してください。判断とともに記録します。</translation>
    </message>
</context>
<context>
    <name>Switch</name>
    <message>
        <source>For the session at {whose}</source>
        <translation>{whose} の相談を切り替えます</translation>
    </message>
    <message>
        <source>One press switches at once and is recorded.</source>
        <translation>理由を押すとすぐ切替・記録</translation>
    </message>
    <message>
        <source>Switch to the telephone</source>
        <translation>電話に切り替える</translation>
    </message>
    <message>
        <source>Switch to the telephone: {reason}</source>
        <translation>電話に切り替える：{reason}</translation>
    </message>
    <message>
        <source>There is no session to switch now.</source>
        <translation>いま切り替える相談はありません。</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>clients</source>
        <translation>利用者</translation>
    </message>
    <message>
        <source>history</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>meeting rooms</source>
        <translation>会議室</translation>
    </message>
    <message>
        <source>people of the office</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>予約・相談</translation>
    </message>
    <message>
        <source>steps already carried out</source>
        <translation>実行済みの操作</translation>
    </message>
    <message>
        <source>switches to the telephone</source>
        <translation>電話切替</translation>
    </message>
    <message>
        <source>telephone numbers</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>the office</source>
        <translation>安定所</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message numerus="yes">
        <source>%n task(s) of other sorts are not shown.</source>
        <translation>
            <numerusform>ほかの種類が%n件あります（表示していません）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Accepted by applying</source>
        <translation>申込みにより同意</translation>
    </message>
    <message>
        <source>Accepted on screen</source>
        <translation>画面で同意しました</translation>
    </message>
    <message>
        <source>All tasks</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Ask the person whether the tool&apos;s mail has come; if not, have it sent again.</source>
        <translation>ツールからのメールが届いているか、利用者に確かめてください。届いていなければ再送します。</translation>
    </message>
    <message>
        <source>Ask whether the person knows the terms; applying for a session is accepting them.</source>
        <translation>規約をご存じか確かめてください。申込みをもって規約に同意したものとなります。</translation>
    </message>
    <message>
        <source>Asked: nobody attends</source>
        <translation>確認済み・同席者なし</translation>
    </message>
    <message>
        <source>Attendants were never asked</source>
        <translation>同席者が未確認</translation>
    </message>
    <message>
        <source>By the person&apos;s reading</source>
        <translation>利用者の五十音順</translation>
    </message>
    <message>
        <source>By the time of the session</source>
        <translation>相談の時刻順</translation>
    </message>
    <message>
        <source>By what falls due first</source>
        <translation>期限の早い順</translation>
    </message>
    <message>
        <source>Call and tell the meeting ID</source>
        <translation>電話で会議IDを伝える</translation>
    </message>
    <message>
        <source>Calls, messages, no-shows and results that wait for a person appear here.</source>
        <translation>電話・メッセージ・みなしキャンセル・結果の記録など、人の手を待つものがここに並びます。</translation>
    </message>
    <message>
        <source>Confirm the booking</source>
        <translation>予約を確定する</translation>
    </message>
    <message>
        <source>Confirm: deemed cancelled</source>
        <translation>みなしキャンセルを確定</translation>
    </message>
    <message>
        <source>Consent to the terms is not recorded</source>
        <translation>規約への同意が記録されていません</translation>
    </message>
    <message>
        <source>Copy the text under &quot;Notices&quot;, paste it into the My Page, then say that it is done.</source>
        <translation>「お知らせ」の文面をコピーしてマイページに貼り付け、済んだら記録してください。</translation>
    </message>
    <message>
        <source>Employers: the newest terms are not accepted</source>
        <translation>求人者：新しい規約への同意がまだです</translation>
    </message>
    <message>
        <source>Interpreters and carers must be declared beforehand: ask the person.</source>
        <translation>通訳・介助者の同席は事前の申出が必要です。利用者に確かめてください。</translation>
    </message>
    <message>
        <source>Mail not confirmed: ask</source>
        <translation>メールの到着が未確認</translation>
    </message>
    <message>
        <source>Message was pasted</source>
        <translation>貼り付け済み</translation>
    </message>
    <message>
        <source>My Page messages to paste</source>
        <translation>マイページに貼り付けるメッセージ</translation>
    </message>
    <message>
        <source>Nobody came: deemed cancelled?</source>
        <translation>来られていない：みなしキャンセルの確認</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>今、やることはありません</translation>
    </message>
    <message>
        <source>Only my sessions</source>
        <translation>自分の相談だけ</translation>
    </message>
    <message>
        <source>Open the session</source>
        <translation>相談を開く</translation>
    </message>
    <message>
        <source>Open the session and press one of its results.</source>
        <translation>相談を開いて、結果のボタンを押してください。</translation>
    </message>
    <message>
        <source>Open the session, read ID and passcode from the table, then say that it is done.</source>
        <translation>相談を開き、読み上げ表のIDとパスコードを電話で伝え、済んだら記録してください。</translation>
    </message>
    <message>
        <source>Order of the tasks</source>
        <translation>並び順</translation>
    </message>
    <message>
        <source>Overdue: {kind}</source>
        <translation>期限超過：{kind}</translation>
    </message>
    <message>
        <source>Reading what is to be done…</source>
        <translation>やることを読み込んでいます…</translation>
    </message>
    <message>
        <source>Records not yet written</source>
        <translation>まだ書き込めていない記録</translation>
    </message>
    <message>
        <source>Results not recorded</source>
        <translation>結果が未記録</translation>
    </message>
    <message>
        <source>Sessions left open</source>
        <translation>終わっていない相談</translation>
    </message>
    <message>
        <source>Sessions without a meeting</source>
        <translation>参加情報がない相談</translation>
    </message>
    <message>
        <source>Set up the meeting and add its invitation to the session.</source>
        <translation>会議を設定し、その招待を相談に追加してください。</translation>
    </message>
    <message>
        <source>Show in the panel</source>
        <translation>パネルに表示</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>やること</translation>
    </message>
    <message>
        <source>Tentative bookings about to lapse</source>
        <translation>まもなく失効する仮予約</translation>
    </message>
    <message>
        <source>The disk refused this record. It is kept on the screen: do not close the program.</source>
        <translation>この記録はディスクに書き込めませんでした。画面には残っています。プログラムを閉じないでください。</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>一覧を読み込めませんでした</translation>
    </message>
    <message>
        <source>The mail has come</source>
        <translation>メール到着を確認</translation>
    </message>
    <message>
        <source>The terms have changed: the employer accepts them on screen before the session starts.</source>
        <translation>規約が変わりました。求人者には、開始の前に画面で新しい規約に同意していただきます。</translation>
    </message>
    <message>
        <source>The time after which the rules deem the booking cancelled has passed without contact.</source>
        <translation>連絡のないまま、みなしキャンセルとなる時間を過ぎました。</translation>
    </message>
    <message>
        <source>The time of the session is over. Open it and record how it went.</source>
        <translation>相談の時間は過ぎています。開いて、どうなったかを記録してください。</translation>
    </message>
    <message>
        <source>Told by telephone</source>
        <translation>電話で伝えた</translation>
    </message>
    <message>
        <source>Which tasks are shown</source>
        <translation>表示する種類</translation>
    </message>
    <message>
        <source>Without an answer the booking lapses at the time shown and its time is free again.</source>
        <translation>返事がなければ表示の時刻に失効し、その時間は空きに戻ります。</translation>
    </message>
    <message>
        <source>Write again</source>
        <translation>もう一度書き込む</translation>
    </message>
    <message>
        <source>by {day} {time}</source>
        <translation>{day} {time} まで</translation>
    </message>
    <message>
        <source>by {time}</source>
        <translation>{time} まで</translation>
    </message>
    <message>
        <source>due now</source>
        <translation>今すぐ</translation>
    </message>
    <message numerus="yes">
        <source>overdue %n day(s)</source>
        <translation>
            <numerusform>%n日超過</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue %n hour(s)</source>
        <translation>
            <numerusform>%n時間超過</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>overdue %n minute(s)</source>
        <translation>
            <numerusform>%n分超過</numerusform>
        </translation>
    </message>
    <message>
        <source>↑ ↓ choose · Space does it · Enter opens the session</source>
        <translation>↑ ↓ 選ぶ・スペース 済ませる・Enter 相談を開く</translation>
    </message>
    <message>
        <source>✓ Recorded: the terms are accepted.</source>
        <translation>✓ 規約への同意を記録しました。</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message numerus="yes">
        <source>%n further session(s) from that day on: applying, or using, accepts the new terms.</source>
        <translation>
            <numerusform>その日からの他の予約 %n 件は、申込みまたは利用により新しい規約に同意したものとみなされます。</numerusform>
        </translation>
    </message>
    <message>
        <source>A change is announced with its text and the day from which it is in force. Until that day every session goes by the terms before it; all versions stay.</source>
        <translation>改定は、本文と施行日を添えて周知します。施行日の前日までの相談には今の規約が適用されます。どの版も残ります。</translation>
    </message>
    <message>
        <source>A new version</source>
        <translation>新しい版</translation>
    </message>
    <message>
        <source>Announced on</source>
        <translation>周知日</translation>
    </message>
    <message>
        <source>Copy the announcement</source>
        <translation>周知文をコピー</translation>
    </message>
    <message numerus="yes">
        <source>From {day} %n booked session(s) need consent anew, of people: {people}.</source>
        <translation>
            <numerusform>{day}から、予約 %n 件（{people}人）に改めて同意が要ります。</numerusform>
        </translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>施行日</translation>
    </message>
    <message>
        <source>It is announced on the day it takes effect at the latest.</source>
        <translation>周知日は施行日までの日にしてください。</translation>
    </message>
    <message>
        <source>It takes effect after the version before it.</source>
        <translation>施行日は前の版の施行日より後にしてください。</translation>
    </message>
    <message>
        <source>It takes effect today at the earliest.</source>
        <translation>施行日は今日以降にしてください。</translation>
    </message>
    <message>
        <source>Keep this version</source>
        <translation>この版を保存</translation>
    </message>
    <message>
        <source>Open {when}</source>
        <translation>{when} を開く</translation>
    </message>
    <message>
        <source>Put in the text, or say where it can be read.</source>
        <translation>本文か、本文を読める場所を入力してください。</translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation>入力を取り消す</translation>
    </message>
    <message>
        <source>Say first which office this is.</source>
        <translation>先に所を選んでください。</translation>
    </message>
    <message>
        <source>Sessions before that day go by the terms that are in force now.</source>
        <translation>その日より前の相談には、今の規約が適用されます。</translation>
    </message>
    <message>
        <source>Terms of use</source>
        <translation>利用規約</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>The text, or where it can be read</source>
        <translation>本文、または本文を読める場所</translation>
    </message>
    <message>
        <source>There is a version of that name already.</source>
        <translation>同じ名前の版がすでにあります。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Type from which day on it is in force, for example 4/1.</source>
        <translation>施行日を入力してください（例 4/1）。</translation>
    </message>
    <message>
        <source>Type the title of the terms.</source>
        <translation>規約の名称を入力してください。</translation>
    </message>
    <message>
        <source>Type the version, for example 令和9年4月1日.</source>
        <translation>版を入力してください（例 令和9年4月1日）。</translation>
    </message>
    <message>
        <source>Type when it is announced, for example 12/1.</source>
        <translation>周知日を入力してください（例 12/1）。</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>取り下げる</translation>
    </message>
    <message>
        <source>Withdraw {version}</source>
        <translation>{version} を取り下げる</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>日付なし</translation>
    </message>
    <message>
        <source>today, or 12/1</source>
        <translation>今日、または 12/1</translation>
    </message>
    <message>
        <source>{title} ({version})</source>
        <translation>{title}（{version}）</translation>
    </message>
    <message>
        <source>◇ {name}: no longer in force</source>
        <translation>◇ {name}: 適用終了</translation>
    </message>
    <message>
        <source>○ {name}: in force from {day}, announced on {announced}</source>
        <translation>○ {name}: {day}から適用、周知日 {announced}</translation>
    </message>
    <message>
        <source>● {name}: in force</source>
        <translation>● {name}: 適用中</translation>
    </message>
    <message>
        <source>● {name}: in force since {day}</source>
        <translation>● {name}: {day}から適用中</translation>
    </message>
    <message>
        <source>✓ From {day} no booked session needs consent anew on screen.</source>
        <translation>✓ {day}からの予約に、画面で改めて同意が要るものはありません。</translation>
    </message>
    <message>
        <source>✓ Kept. Tasks follow from its day on.</source>
        <translation>✓ 保存しました。やることには施行日から出ます。</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>As an example person gets it</source>
        <translation>見本の方にはこう届きます</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Back to the text as delivered</source>
        <translation>はじめの文面に戻す</translation>
    </message>
    <message>
        <source>Change the texts…</source>
        <translation>文面を変える…</translation>
    </message>
    <message>
        <source>Changed and not kept yet.</source>
        <translation>変更はまだ保存していません。</translation>
    </message>
    <message>
        <source>Keep as our own text</source>
        <translation>この所の文面として保存</translation>
    </message>
    <message>
        <source>Kind of consultation and notice</source>
        <translation>相談の種類とお知らせ</translation>
    </message>
    <message>
        <source>Placeholders</source>
        <translation>差し込み</translation>
    </message>
    <message>
        <source>Placeholders (Enter puts one in)</source>
        <translation>差し込み（Enter で入ります）</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>Texts of the notices</source>
        <translation>お知らせの文面</translation>
    </message>
    <message>
        <source>The office&apos;s rules name no texts.</source>
        <translation>この所の運用規則には文面がありません。</translation>
    </message>
    <message>
        <source>The text as delivered again, since {day} {time}, by {who}.</source>
        <translation>はじめの文面に戻してあります（{day} {time} {who}）。</translation>
    </message>
    <message>
        <source>The text as delivered.</source>
        <translation>はじめの文面のままです。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Version {number}, kept by {who} on {day} {time}.</source>
        <translation>第{number}版（{day} {time} {who} が保存）。</translation>
    </message>
    <message>
        <source>What is read back, told and written to people, for each kind of consultation.</source>
        <translation>復唱、電話、メールなどの文面を、相談の種類ごとに変えられます。</translation>
    </message>
    <message>
        <source>tentative</source>
        <translation>仮予約</translation>
    </message>
    <message>
        <source>✕ A brace stands alone. Braces are for placeholders only.</source>
        <translation>✕ 対になっていない波かっこがあります。波かっこは差し込みにだけ使います。</translation>
    </message>
    <message>
        <source>✕ A text of this kind needs {name}. Put it in from the list.</source>
        <translation>✕ この文面には {name} が要ります。一覧から入れてください。</translation>
    </message>
    <message>
        <source>✕ The text is too long: 4000 characters at most.</source>
        <translation>✕ 文面が長すぎます。4000字までです。</translation>
    </message>
    <message>
        <source>✕ {name} is not known. Take a placeholder from the list, or leave out the braces.</source>
        <translation>✕ {name} という差し込みはありません。一覧から選ぶか、波かっこを外してください。</translation>
    </message>
</context>
<context>
    <name>TimeFault</name>
    <message>
        <source>This is no time of day. Type it as 1330 or 13:30.</source>
        <translation>時刻として読めません。1330 や 13:30 のように入力してください。</translation>
    </message>
    <message>
        <source>Type the start time, for example 1330.</source>
        <translation>開始時刻を入力してください（例：1330）。</translation>
    </message>
</context>
<context>
    <name>ToldBy</name>
    <message>
        <source>My Page message</source>
        <translation>マイページのメッセージ</translation>
    </message>
    <message>
        <source>mail of the tool</source>
        <translation>ツールのメール（自動）</translation>
    </message>
    <message>
        <source>the office, in this call</source>
        <translation>この電話で伝える</translation>
    </message>
</context>
<context>
    <name>ToldHow</name>
    <message>
        <source>by My Page message</source>
        <translation>マイページで</translation>
    </message>
    <message>
        <source>by mail</source>
        <translation>メールで</translation>
    </message>
    <message>
        <source>by telephone</source>
        <translation>電話で</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>A column for each counsellor, yours first. Press a block to look at it.</source>
        <translation>相談員ごとの列に今日の相談が並びます。自分の列が左端です。枠を押すと、その相談が右に表示されます。</translation>
    </message>
    <message>
        <source>All that waits for a person, by deadline. Nothing is forgotten.</source>
        <translation>人の手を待つものが期限の順に並びます。漏れはありません。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Before you share the screen</source>
        <translation>画面を共有する前に</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>予約受付</translation>
    </message>
    <message>
        <source>Bookings by telephone, in the order of the call, by the office&apos;s rules.</source>
        <translation>電話の順に、所の規則どおりに予約を受け付けます。</translation>
    </message>
    <message>
        <source>End the tour</source>
        <translation>案内を終える</translation>
    </message>
    <message>
        <source>F1 opens the chapter of the manual about what you are using.</source>
        <translation>F1で、使っているところの手引きが開きます。</translation>
    </message>
    <message>
        <source>F9 masks names and numbers everywhere; F9 again shows them.</source>
        <translation>F9で氏名や番号をすべて伏せます。もう一度F9で戻ります。</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>終わる</translation>
    </message>
    <message>
        <source>Join with one press. “Read aloud” helps to tell the ID by telephone.</source>
        <translation>1回押すと会議に参加します。電話でIDを伝えるときは「読み上げ表」を使います。</translation>
    </message>
    <message>
        <source>Look around (2 minutes)</source>
        <translation>案内を見る（2分）</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>One clock</source>
        <translation>一つの時計</translation>
    </message>
    <message>
        <source>Press the reason: the session goes on by telephone and is recorded at once. Try it now, and take it back with Ctrl+Z.</source>
        <translation>理由を押すだけで、電話の相談に切り替わり、すぐに記録されます。今、試してみてください。Ctrl+Zで元に戻せます。</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>困ったとき</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>やること</translation>
    </message>
    <message>
        <source>The clock that matters now, and a word that says which it is.</source>
        <translation>いま必要な時計だけを大きく表示します。言葉が何の時計かを示します。</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>今日の予定</translation>
    </message>
    <message>
        <source>The meeting</source>
        <translation>会議</translation>
    </message>
    <message>
        <source>This is a demonstration day with invented people. Nothing of it is kept.</source>
        <translation>これは架空の利用者による体験用の一日です。内容は保存されません。</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>案内</translation>
    </message>
    <message>
        <source>When the connection fails</source>
        <translation>つながらないとき</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number}／{count}</translation>
    </message>
</context>
<context>
    <name>Use</name>
    <message numerus="yes">
        <source>%n session(s) to come keep it until they are moved. Nothing new is booked.</source>
        <translation>
            <numerusform>これからの予約 %n 件は、変更するまでそのまま残ります。新しい予約は入りません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) to come stay in this room: their meetings are of the tool before.</source>
        <translation>
            <numerusform>これからの予約 %n 件はこの会議室に残ります。会議は前のツールのものです。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) to come stay with this person until they are moved.</source>
        <translation>
            <numerusform>これからの予約 %n 件は、変更するまでこの人の担当のままです。</numerusform>
        </translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理者</translation>
    </message>
    <message>
        <source>Administrator: {name}</source>
        <translation>管理者: {name}</translation>
    </message>
    <message>
        <source>Back into use</source>
        <translation>また使う</translation>
    </message>
    <message>
        <source>Back into use: {name}</source>
        <translation>また使う: {name}</translation>
    </message>
    <message>
        <source>Change it all the same</source>
        <translation>それでも変える</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>元のままにする</translation>
    </message>
    <message>
        <source>Open {when}</source>
        <translation>{when} を開く</translation>
    </message>
    <message>
        <source>Out of use from</source>
        <translation>使用をやめる日</translation>
    </message>
    <message>
        <source>Out of use from {day}</source>
        <translation>{day}から使用しない</translation>
    </message>
    <message>
        <source>Out of use since {day}</source>
        <translation>{day}から使用していない</translation>
    </message>
    <message>
        <source>Out of use: {name}</source>
        <translation>使用をやめる: {name}</translation>
    </message>
    <message>
        <source>Out of use…</source>
        <translation>使用をやめる…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation>使用をやめる</translation>
    </message>
    <message>
        <source>What it concerns</source>
        <translation>影響するもの</translation>
    </message>
    <message>
        <source>today, or 12/1</source>
        <translation>今日、または 12/1</translation>
    </message>
    <message>
        <source>{name} is to be a room of another tool.</source>
        <translation>{name} を別のツールの会議室にします。</translation>
    </message>
    <message>
        <source>{name} is to be out of use.</source>
        <translation>{name} の使用をやめます。</translation>
    </message>
    <message>
        <source>{name} is to do other work.</source>
        <translation>{name} の役割を変えます。</translation>
    </message>
    <message>
        <source>✓ No session to come is concerned. The records go on naming it; it is chosen for nothing new.</source>
        <translation>✓ 影響するこれからの予約はありません。記録には名前が残り、新しい予約では選べなくなります。</translation>
    </message>
    <message>
        <source>✕ &quot;{text}&quot; is no day. Type it as 12/1 or 2026-12-01.</source>
        <translation>✕ 「{text}」は日付として読めません。12/1 または 2026-12-01 のように入力してください。</translation>
    </message>
</context>
<context>
    <name>WeekView</name>
    <message>
        <source>{weekday} {month}/{day}</source>
        <translation>{month}/{day}（{weekday}）</translation>
    </message>
</context>
<context>
    <name>Who</name>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>The OS account {account} is recorded beside it.</source>
        <translation>OSのアカウント {account} もあわせて記録されます。</translation>
    </message>
    <message>
        <source>What is done on this PC is recorded under this name.</source>
        <translation>このPCでの操作は、選んだ方の名前で記録されます。</translation>
    </message>
    <message>
        <source>Who is here?</source>
        <translation>どなたが使いますか</translation>
    </message>
    <message>
        <source>{name} ({role})</source>
        <translation>{name}（{role}）</translation>
    </message>
</context>
</TS>
