using ItaIngest.Core.Records;
using ItaIngest.Core.Transcripts;

namespace ItaIngest.Core.Tests.Transcripts;

/// <summary>What page-reading models invent. Agencies and sentences are made up.</summary>
public sealed class TranscriptRepairTests
{
    private const string Head = "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ พ.ศ. 2567\n\nเทศบาลตำบลทุ่งกว้าง\n\n";
    private const string Columns = "ประเด็นที่ต้องพัฒนา\tมาตรการ\tขั้นตอน\tผู้รับผิดชอบ\n";

    [Theory]
    [InlineData("เปิดช่องทางให้บุคลากรสอบถาม ทักษะ หรือร้องเรียน", "เปิดช่องทางให้บุคลากรสอบถาม ทักท้วง หรือร้องเรียน", Reasons.WordingDoubtful)]
    [InlineData("ทำแบบฟอร์มการยึดทรัพย์สินของทางราชการ", "ทำแบบฟอร์มการยืมทรัพย์สินของทางราชการ", Reasons.WordingDoubtful)]
    [InlineData("เผยแพร่เจตนาرمณ์ของผู้บริหาร", "เผยแพร่เจตนารมณ์ของผู้บริหาร", Reasons.ForeignScript)]
    [InlineData("ให้ความรู้แก่ช่าง업ทุกคน", "ให้ความรู้แก่ช่าง업ทุกคน", Reasons.ForeignScript)]
    [InlineData("แจ้งในที่ประชุมพนักงาน แจ้งในที่ประชุมพนักงาน", "แจ้งในที่ประชุมพนักงาน แจ้งในที่ประชุมพนักงาน", Reasons.RepeatedPhrase)]
    [InlineData("ผลดี ทำให้มีการนำรถไปใช้โดยไม่ได้รับ อนุญาต", "ผลดี ทำให้มีการนำรถไปใช้โดยไม่ได้รับ อนุญาต", Reasons.NegationDoubtful)]
    public void Read_ReadersGuess_IsPutRightOrDoubted(string written, string expected, string reason)
    {
        var measure = Assert.Single(Read(written).Measures).Measure!;

        Assert.Equal(expected, measure.Value);
        Assert.True(measure.Evidence.Flagged);
        Assert.Contains(reason, measure.Evidence.Reasons);
        Assert.Equal(written, measure.Evidence.Raw);
    }

    [Theory]
    [InlineData("ศาลมีคำสั่งยึดทรัพย์สินของจำเลย")]
    [InlineData("พัฒนาทักษะ และเปิดช่องทางร้องเรียน")]
    [InlineData("ป้องกันไม่ให้มีการนำทรัพย์สินไปใช้โดยไม่ได้รับอนุญาต")]
    public void Read_RightWording_StaysUnflagged(string written)
    {
        var measure = Assert.Single(Read(written).Measures).Measure!;

        Assert.Equal(written, measure.Value);
        Assert.False(measure.Evidence.Flagged);
    }

    [Fact]
    public void Read_MarkupInsideText_IsLeftOut()
    {
        var measure = Assert.Single(Read("ติด ^{ป้าย} ราคา¹ ทุก**ร้าน** และ \\*เตือน\\*").Measures).Measure!;

        Assert.Equal("ติด ป้าย ราคา ทุกร้าน และ *เตือน*", measure.Value);
    }

    [Fact]
    public void Read_CodesReadAsFigures_AreCodes()
    {
        var measure = Assert.Single(DocumentReader.Read(Transcript.Pages(Head + Columns + "<p>๐๔ ๐๑๑</p><p>ข้อมูลบนเว็บไซต์ไม่เป็นปัจจุบัน</p>\tปรับปรุงเว็บไซต์\tสำรวจข้อมูลเดิม\tกองช่าง\n"), null).Measures);

        Assert.Equal(["o4", "o11"], measure.Items.Select(i => i.Value));
        Assert.Equal("ข้อมูลบนเว็บไซต์ไม่เป็นปัจจุบัน", measure.Issue!.Value);
    }

    [Fact]
    public void Read_TwoActivitiesInOneRow_AreParted()
    {
        var plan = Assert.Single(DocumentReader.Read(Transcript.Pages("""
            ผลการดำเนินงานตามแผนปฏิบัติการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. 2566

            ตัวชี้วัดความสำเร็จ	ผลการดำเนินงานตามตัวชี้วัด	โครงการ/กิจกรรม	ผลการดำเนินงานตามกิจกรรม	งบประมาณที่ใช้	ผู้รับผิดชอบ
            1.1 ระดับความสำเร็จของงาน	ระดับ 3	1. เขียนประกาศของสำนักงานใหม่ 2. อบรมพนักงานขับรถทุกคัน	เขียนประกาศและปิดไว้ที่หน้าห้องแล้ว อบรมพนักงานขับรถทุกคันครบในเดือนเมษายน	-	กองช่าง
            		3. ตรวจรถ	ตรวจแล้ว	-	
            		4. ล้างรถ	ล้างแล้ว	-	
            """), null).Plans);

        Assert.Equal([1, 2, 3, 4], plan.Activities.Select(a => a.No!.Value));
        Assert.Equal("เขียนประกาศและปิดไว้ที่หน้าห้องแล้ว", plan.Activities[0].Result!.Value);
        Assert.Equal("อบรมพนักงานขับรถทุกคันครบในเดือนเมษายน", plan.Activities[1].Result!.Value);
    }

    [Fact]
    public void Read_AgencySpeltInSeveralWays_TakesTheMajorityAndFlags()
    {
        var records = DocumentReader.Read(Transcript.Pages("มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ พ.ศ. 2567\n\nโรงเรียนบ้านหนองปลิง\n\n" + Columns
            + "การสื่อสาร\tทำแผ่นพับ\tพิมพ์แผ่นพับ\tครูโรงเรียนบ้านหนองปลา\nการบริการ\tเปิดตู้ความเห็น\tตั้งตู้\tครูโรงเรียนบ้านหนองปลา\nการเงิน\tปิดประกาศ\tเขียนประกาศ\tครูโรงเรียนบ้านหนองปลา\n"), null);

        Assert.Equal("โรงเรียนบ้านหนองปลา", records.Document.Agency!.Value);
        Assert.True(records.Document.Agency.Evidence.Flagged);
        Assert.Contains(records.Document.Agency.Evidence.Alternatives, a => a.Value == "โรงเรียนบ้านหนองปลิง");
    }

    private static ReportRecords Read(string measure) =>
        DocumentReader.Read(Transcript.Pages(Head + Columns + $"การรับรู้ของบุคลากร\t{measure}\tจัดประชุม\tกองช่าง\n"), pageCount: null);
}
