-- Fills an empty store with @documents documents of four kinds, some twenty records each, and all that a service of some years has beside them.
-- Names are invented. On the server, since a million rows take longer over a connection than to make.
CREATE TEMP TABLE word AS SELECT
  ARRAY['หนองบัวคำ','ทุ่งสายลม','ดอนตะวัน','ห้วยน้ำริน','บึงปลาทอง','เนินสนงาม','โคกไทรทอง','คลองพลอยใส','วังหินขาว','ป่าแก้วเหนือ','ท่าเรือใบ','นาดอกจาน'] place,
  ARRAY['เทศบาลตำบล','องค์การบริหารส่วนตำบล','เทศบาลเมือง','สำนักงานสาธารณสุขอำเภอ','วิทยาลัยการอาชีพ','สำนักงานที่ดินจังหวัด'] office,
  ARRAY['พรหมธานี','รุ่งอรุณ','สมุทรไทย','แสนภูมิ','ชลธาร','เพชรสวรรค์','นครพิงค์','ลานสัก'] province,
  ARRAY['จัดทำคู่มือการให้บริการประชาชน','เผยแพร่แผนการใช้จ่ายงบประมาณบนเว็บไซต์','ติดป้ายขั้นตอนการยืมพัสดุของราชการ','เปิดช่องทางร้องเรียนออนไลน์','ประชุมชี้แจงเกณฑ์การประเมินแก่บุคลากร'] measure,
  ARRAY['การปฏิบัติหน้าที่','การใช้งบประมาณ','การใช้อำนาจ','การใช้ทรัพย์สินของราชการ','การแก้ไขปัญหาการทุจริต','คุณภาพการดำเนินงาน','ประสิทธิภาพการสื่อสาร','การปรับปรุงการทำงาน','การเปิดเผยข้อมูล','การป้องกันการทุจริต'] indicator;

-- 6,000 failed as after a bad night; the paused ones wait, so that a service that runs on this store finds nothing to do.
INSERT INTO documents ("Sha256","FileName","Bytes","ArrivedAt","Source","State","Priority","Paused","Step","Work","Ticket","Attempts","Losses","Error","ReadAt","Readings","ReaderVersion","PageCount","PagesDone","PagesFailed","Kind","Title","Agency","Province","FiscalYear","Period","FieldCount","FlaggedCount","Review","Harm","FlagReasons","NumbersFlagged","LowestConfidence","Second","Version","KnownVersion")
SELECT md5(i::text) || md5((-i)::text),
  CASE i % 3 WHEN 0 THEN 'scan_' || i || '.pdf' WHEN 1 THEN 'รายงานผล ITA ' || w.office[1 + i % 6] || w.place[1 + i % 12] || ' ' || i || '.pdf' ELSE 'O' || i % 43 || '-' || (2560 + i % 9) || '-' || i || '.pdf' END,
  90000 + (i * 7919::bigint) % 9000000, now() - (@documents - i) * interval '25 seconds', (ARRAY['Backfill','Backfill','Watched','Uploaded'])[1 + i % 4],
  s, CASE i % 4 WHEN 3 THEN 9 WHEN 2 THEN 5 ELSE 1 END, s = 'Queued', CASE WHEN s = 'Read' THEN 'Assemble' ELSE 'Open' END, 'None', 1, 1, 0,
  CASE s WHEN 'Failed' THEN (ARRAY['no space left on device','the share is away','5 machines died while they worked on it'])[1 + i % 3] WHEN 'Unreadable' THEN 'encrypted; remove the password and hand it in again' END,
  CASE WHEN s = 'Read' THEN now() - (@documents - i) * interval '25 seconds' + interval '1 minute' END, (s = 'Read')::int, CASE WHEN s = 'Read' THEN '3f2a91c0-77be01d4' END,
  CASE WHEN s IN ('Read','Failed') THEN 1 + i % 30 END, CASE WHEN s = 'Read' THEN 1 + i % 30 ELSE 0 END, 0,
  CASE WHEN s = 'Read' THEN (ARRAY['plan-progress','measure-plan','measure-progress','score-report'])[1 + i % 4] END,
  CASE WHEN s = 'Read' THEN 'รายงานผลการดำเนินงานเพื่อส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ' || (2560 + i % 9) END,
  CASE WHEN s = 'Read' THEN w.office[1 + i % 6] || w.place[1 + (i / 6) % 12] || ' ' || (i / 72) % 110 END, CASE WHEN s = 'Read' THEN w.province[1 + i % 8] END, CASE WHEN s = 'Read' THEN 2560 + i % 9 END, NULL,
  CASE WHEN s = 'Read' THEN 21 ELSE 0 END, CASE WHEN s = 'Read' THEN greatest(0, i % 11 - 5) ELSE 0 END, CASE WHEN s = 'Read' AND i % 5 = 0 THEN 'Approved' ELSE 'Open' END,
  CASE WHEN s = 'Read' THEN 2.5 * greatest(0, i % 11 - 5) ELSE 0 END, CASE WHEN s = 'Read' THEN (ARRAY['',' low-ocr-confidence ',' low-ocr-confidence sum-mismatch ',' low-ocr-confidence readers-disagree sum-mismatch '])[1 + least(3, greatest(0, i % 11 - 5))] ELSE '' END,
  CASE WHEN s = 'Read' THEN greatest(0, i % 11 - 8) ELSE 0 END, CASE WHEN s = 'Read' AND i % 11 > 5 THEN (i % 97) / 100.0 END, CASE WHEN s = 'Read' AND i % 40 = 0 THEN 'Waiting' ELSE 'None' END, 0, 0
FROM (SELECT i, CASE WHEN i % 100 < 6 THEN 'Failed' WHEN i % 331 = 0 THEN 'Unreadable' WHEN i % 997 = 0 THEN 'Queued' ELSE 'Read' END s FROM generate_series(1, @documents) i) numbered, word w;

INSERT INTO agencies SELECT DISTINCT "Agency" FROM documents WHERE "Agency" IS NOT NULL;
INSERT INTO scores ("DocumentId","Position","FiscalYear","Scope","Instrument","IndicatorNo","Label","Score","DocumentKind","DocumentAgency","DocumentProvince","DocumentYear","FlaggedCount")
SELECT d."Id", n, d."FiscalYear", 'indicator', (ARRAY['IIT','EIT','OIT'])[1 + n % 3], n % 10 + 1, w.indicator[n % 10 + 1], 60 + ((d."Id" * (n + 7)) % 4000) / 100.0, d."Kind", d."Agency", d."Province", d."FiscalYear", (n < d."FlaggedCount")::int
FROM documents d, word w, generate_series(0, 29) n WHERE d."Kind" = 'score-report';
INSERT INTO measures ("DocumentId","Position","Instrument","IndicatorNo","Topic","Measure","Responsible","Due","DocumentKind","DocumentAgency","DocumentProvince","DocumentYear","FlaggedCount")
SELECT d."Id", n, (ARRAY['IIT','EIT','OIT'])[1 + n % 3], n % 10 + 1, w.indicator[n % 10 + 1], w.measure[1 + (n + d."Id") % 5], 'สำนักปลัด', '2024-03', d."Kind", d."Agency", d."Province", d."FiscalYear", (n < d."FlaggedCount")::int
FROM documents d, word w, generate_series(0, 17) n WHERE d."Kind" IN ('measure-plan','measure-progress');
INSERT INTO plans ("DocumentId","Position","ProgrammeNo","Programme","Indicator","DocumentKind","DocumentAgency","DocumentProvince","DocumentYear","FlaggedCount")
SELECT d."Id", n, (n + 1)::text, w.measure[1 + (n + d."Id") % 5], w.indicator[n % 10 + 1], d."Kind", d."Agency", d."Province", d."FiscalYear", (n < d."FlaggedCount")::int
FROM documents d, word w, generate_series(0, 6) n WHERE d."Kind" = 'plan-progress';
INSERT INTO activities ("DocumentId","PlanPosition","Position","Activity","Result","BudgetMin","BudgetMax","DocumentKind","DocumentAgency","DocumentProvince","DocumentYear","FlaggedCount")
SELECT d."Id", n, a, w.measure[1 + (n + a) % 5], 'ดำเนินการแล้ว', 1000 * a, 1000 * a, d."Kind", d."Agency", d."Province", d."FiscalYear", 0
FROM documents d, word w, generate_series(0, 6) n, generate_series(0, 2) a WHERE d."Kind" = 'plan-progress';
INSERT INTO fields ("DocumentId","Pointer","Value","Raw","Confidence","Flagged","Reasons","Page","Left","Top","Right","Bottom")
SELECT d."Id", CASE d."Kind" WHEN 'score-report' THEN '/scores/' || n || '/score' WHEN 'plan-progress' THEN '/plans/' || n || '/indicator' ELSE '/measures/' || n || '/measure' END,
  '93.6' || n % 10, '93.6' || n % 10, 0.97, n < d."FlaggedCount", CASE WHEN n < d."FlaggedCount" THEN (ARRAY['low-ocr-confidence','sum-mismatch','readers-disagree'])[1 + n % 3] ELSE '' END, 1, .1, .1, .2, .2
FROM documents d, generate_series(0, 20) n WHERE d."State" = 'Read';
INSERT INTO records SELECT "Id", '{"schema":"itaingest/1"}' FROM documents WHERE "State" = 'Read';
INSERT INTO pages ("DocumentId","Number","State","Ticket","Attempts","Losses","EndedAt") SELECT d."Id", n, CASE d."State" WHEN 'Read' THEN 'Read' ELSE 'Failed' END, 1, 1, 0, d."ReadAt" FROM documents d, generate_series(1, least(d."PageCount", 8)) n;
INSERT INTO arrivals ("Path","Source","ArrivedAt","Bytes","Sha256","Fate","DocumentId","FailedAs")
SELECT (2560 + d."Id" % 9) || '/' || d."FileName", d."Source", d."ArrivedAt", d."Bytes", d."Sha256", CASE WHEN d."State" = 'Unreadable' THEN 'Unreadable' WHEN copy = 1 THEN 'Copy' ELSE 'New' END, d."Id", CASE WHEN d."State" = 'Unreadable' THEN d."FileName" END
FROM documents d, generate_series(0, 1) copy WHERE copy = 0 OR d."Id" % 12 = 0;
INSERT INTO job_runs ("DocumentId","Page","Step","MachineId","Attempt","BeganAt","EndedAt","Outcome","Error")
SELECT d."Id", nullif(n, 0), CASE n WHEN 0 THEN 'Open' ELSE 'Page' END, 'reader-' || (d."Id" + n) % 3, 1, d."ArrivedAt" + n * interval '2 seconds', d."ArrivedAt" + n * interval '2 seconds' + interval '1.7 seconds',
  CASE WHEN d."State" = 'Failed' AND n = 1 THEN 'Failed' WHEN (d."Id" + n) % 301 = 0 THEN 'Retried' WHEN (d."Id" + n) % 2503 = 0 THEN 'Lost' ELSE 'Done' END,
  CASE WHEN d."State" = 'Failed' AND n = 1 THEN d."Error" WHEN (d."Id" + n) % 301 = 0 THEN 'the share is away' WHEN (d."Id" + n) % 2503 = 0 THEN 'its machine died' END
FROM documents d, generate_series(0, 7) n WHERE d."State" IN ('Read','Failed') ORDER BY d."Id", n;
INSERT INTO backfill_runs ("Folder","State","BeganAt","ScannedAt","EndedAt","StopRequested","PauseRequested","HeartbeatAt","Total","New","Copies","Unreadable","Failed")
VALUES ('/archive/2560-2568', 'Filed', now() - interval '5 days', now() - interval '5 days', now() - interval '4 days', false, false, now() - interval '4 days', 50000, 50000, 0, 0, 0);
INSERT INTO backfill_files ("RunId","Path","Bytes","ChangedAt","State","DocumentId") SELECT 1, (2560 + "Id" % 9) || '/' || "FileName", "Bytes", now(), 'New', "Id" FROM documents WHERE "Source" = 'Backfill';
INSERT INTO counters SELECT 'documents.' || "State", count(*) FROM documents GROUP BY 1;
INSERT INTO counters VALUES ('arrivals', (SELECT count(*) FROM arrivals)), ('fields', (SELECT count(*) FROM fields)), ('fields.flagged', (SELECT sum("FlaggedCount") FROM documents)),
  ('records.scores', (SELECT count(*) FROM scores)), ('records.measures', (SELECT count(*) FROM measures)), ('records.plans', (SELECT count(*) FROM plans)), ('records.activities', (SELECT count(*) FROM activities)),
  ('documents.paused', (SELECT count(*) FROM documents WHERE "Paused"));
INSERT INTO counters SELECT 'pages.read@' || to_char((now() - i * interval '1 minute') AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI'), 60 + i % 17 FROM generate_series(0, 1440) i;
ANALYZE;
