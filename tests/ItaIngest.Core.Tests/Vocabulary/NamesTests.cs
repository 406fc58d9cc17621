using ItaIngest.Core.Reading.Vocabulary;

namespace ItaIngest.Core.Tests.Vocabulary;

public sealed class NamesTests
{
    [Theory]
    [InlineData("เทศบาลตำบลหนองแสงทอง อำเภอบ้านใหม่", "เทศบาลตำบลหนองแสงทอง")]
    [InlineData("ด้วยองค์การบริหารส่วนตำบลดงมะไฟได้เข้าร่วมการประเมิน", "องค์การบริหารส่วนตำบลดงมะไฟ")]
    [InlineData("อบต.ดงมะไฟ", "องค์การบริหารส่วนตำบลดงมะไฟ")]
    [InlineData("นายกองค์การบริหารส่วนจังหวัดลำพูน", "องค์การบริหารส่วนจังหวัดลำพูน")]
    [InlineData("ผู้อำนวยการโรงพยาบาลบ้านดอนสูง", "โรงพยาบาลบ้านดอนสูง")]
    [InlineData("โรงเรียนดอนสูงวิทยาคมได้ดำเนินการ", "โรงเรียนดอนสูงวิทยาคม")]
    [InlineData("สำนักงานสาธารณสุขจังหวัดน่านขอรายงาน", "สำนักงานสาธารณสุขจังหวัดน่าน")]
    [InlineData("สำนักงานสาธารณสุขจังหวัดน่านเหนือ", "สำนักงานสาธารณสุขจังหวัดน่านเหนือ")]
    [InlineData("สำนักงานเขตพื้นที่การศึกษาประถมศึกษาแพร่ เขต 2", "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาแพร่ เขต 2")]
    [InlineData("ตามที่สถาบันวิจัยใยไหม (องค์การมหาชน) ได้ดำเนินการ", "สถาบันวิจัยใยไหม (องค์การมหาชน)")]
    [InlineData("โรงเรียนดอนสูง เขตบางบอน", "โรงเรียนดอนสูง")]
    [InlineData("มหาวิทยาลัยราชภัฏดอนสูง", "มหาวิทยาลัยราชภัฏดอนสูง")]
    [InlineData("สถานีตำรวจภูธรดอนสูง", "สถานีตำรวจภูธรดอนสูง")]
    [InlineData("สำนักวิทยบริการ มหาวิทยาลัยดอนสูง", "สำนักวิทยบริการ|มหาวิทยาลัยดอนสูง")]
    [InlineData("กองคลัง สำนักปลัด คณะกรรมการจริยธรรม งานธุรการ", "")]
    [InlineData("บุคลากรในโรงเรียนและชุมชน", "")]
    public void AgencyNamesFind_Text_GivesFullNames(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', AgencyNames.Find(text).Select(a => a.FullName)));

    [Fact]
    public void MostNamed_TitleMemoAndRunningText_IsTheReportingAgency() => Assert.Equal("เทศบาลตำบลหนองแสงทอง", AgencyNames.MostNamed(
    [
        "ส่วนราชการ สำนักปลัดเทศบาล เทศบาลตำบลหนองแสงทอง", "ด้วยเทศบาลตำบลหนองแสงทองได้รับแจ้งจากกรมส่งเสริมการปกครองท้องถิ่น", "นายกเทศมนตรีตำบลหนองแสงทอง",
        "เทศบาลตำบลหนองแสงทองมีแผน", "กระทรวงมหาดไทย", "เทศบาลตำบลหนองแสงทอง อำเภอบ้านใหม่",
    ]));

    [Fact]
    public void PlacesFind_Address_GivesBareNames()
    {
        var places = Places.Find("เทศบาลตำบลหนองแสงทอง ตำบลในเวียง อำเภอบ้านใหม่ จังหวัดน่าน ๕๕๐๐๐");
        Assert.Equal(["หนองแสงทอง", "ในเวียง", "บ้านใหม่", "น่าน"], places.Select(p => p.Name));
        Assert.Equal([true, false, false, false], places.Select(p => p.InAgencyName));
        Assert.True(places[3].IsKnown);
    }

    [Theory]
    [InlineData("อ.บ้านใหม่ จ.ตาก", "บ้านใหม่|ตาก")]
    [InlineData("อำเภอบ้านใหม่จังหวัดลำปางได้แจ้ง", "บ้านใหม่|ลำปาง")]
    [InlineData("จังหวัดแพร่เหนือ", "แพร่เหนือ")]
    [InlineData("จังหวัดแพร่แจ้งว่าจังหวัดเลยมี", "แพร่|เลย")]
    [InlineData("อำเภอเขานำใส จังหวัดตาก", "เขานำใส|ตาก")]
    [InlineData("จังหวัดและอำเภอทุกแห่ง ระดับอำเภอ ป.ป.ช.", "")]
    public void PlacesFind_Text_GivesNames(string text, string expected) => Assert.Equal(expected, string.Join('|', Places.Find(text).Select(p => p.Name)));

    [Fact]
    public void Provinces_All_AreSeventySevenWithTheirOwnCodes()
    {
        Assert.Equal(77, Provinces.All.Count);
        Assert.Equal(77, Provinces.All.Select(p => p.Code).Distinct().Count());
        Assert.Equal("เชียงใหม่", Provinces.OfCode("ชม")!.Name);
        Assert.Equal("สุรินทร์", Provinces.Nearest("จังหวัดสุรินทร")!.Value.Province.Name);
        Assert.Null(Provinces.Nearest("แดนไกล"));
    }

    [Theory]
    [InlineData("(นางสาวก้อย ใจงาม)", "นางสาวก้อย ใจงาม")]
    [InlineData("( นาย สมคิด ณ ดอนสูง )", "นาย สมคิด ณ ดอนสูง")]
    [InlineData("(ลงชื่อ)....นางมาลี ดีเลิศ.....", "นางมาลี ดีเลิศ")]
    [InlineData("ผู้ช่วยศาสตราจารย์ ดร.มาลี ดีเลิศ", "ผู้ช่วยศาสตราจารย์ ดร.มาลี ดีเลิศ")]
    [InlineData("(พ.ต.อ.สมคิด ดีเลิศ", "พ.ต.อ.สมคิด ดีเลิศ")]
    [InlineData("ว่าที่ร้อยตรีสมคิด ดีเลิศ", "ว่าที่ร้อยตรีสมคิด ดีเลิศ")]
    [InlineData("(นายแพทย์สมคิด ดีเลิศ)", "นายแพทย์สมคิด ดีเลิศ")]
    [InlineData("นายกฤษดา ดีเลิศ", "นายกฤษดา ดีเลิศ")]
    public void PersonNamesMatch_NameLine_IsTheName(string line, string expected) => Assert.Equal(expected, PersonNames.Match(line)?.Name);

    [Theory]
    [InlineData("นายกเทศมนตรีตำบลหนองแสงทอง")]
    [InlineData("นายกองค์การบริหารส่วนตำบลดงมะไฟ อำเภอบ้านใหม่")]
    [InlineData("นายแพทย์สาธารณสุขจังหวัด น่าน")]
    [InlineData("ปลัดเทศบาล")]
    [InlineData("(ลงชื่อ)..................")]
    [InlineData("นางสาว")]
    [InlineData("กองคลัง")]
    public void PersonNamesMatch_OtherLine_IsNull(string line) => Assert.Null(PersonNames.Match(line));
}
