using ItaIngest.Core.Thai;

namespace ItaIngest.Core.Tests.Thai;

/// <summary>The order of Thai names, against a dictionary's.</summary>
public sealed class ThaiOrderTests
{
    [Theory]
    [InlineData("กาแฟ", "ไก่", "ขนม", "เขา", "จักร", "แดง", "โต๊ะ", "ใบ", "ยา", "ฮูก")]
    [InlineData("กก", "กรรม", "กระ", "กลม", "การ", "กำ", "กิน", "กี่", "กุ้ง", "เก่า", "แกะ", "โกน", "ใกล้", "ไกล", "ขวด")]
    [InlineData("กา", "ก่า", "ก้า", "ก๊า", "ก๋า", "กาก", "ก่าน")]
    [InlineData("เส", "เส็ง", "เส้น", "เสนา", "เสมอ", "แส")]
    [InlineData("รู", "ฤกษ์", "ลม", "วัด")]
    [InlineData("หมู่ ๒", "หมู่ที่", "หมู่ที่ 3", "หมู่ที่ ๑๐", "หมู่บ้าน")]
    [InlineData("12", "ก", "ฮ", "abbey", "Zoo")]
    public void Comparer_OfWords_IsADictionarysOrder(params string[] words)
    {
        var mixed = words.Reverse().ToArray();

        Array.Sort(mixed, ThaiOrder.Comparer);

        Assert.Equal(words, mixed);
        Assert.Equal(words, words.Reverse().OrderBy(ThaiOrder.KeyOf, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("เทศบาลตำบล บ้านตัวอย่าง", "เทศบาลตำบลบ้านตัวอย่าง")]
    [InlineData("อบต. ที่ ๐๗", "อบต ที่ 7")]
    [InlineData("OIT", "oit")]
    public void KeyOf_WhatIsWrittenOtherwiseOnly_IsTheSame(string one, string other) => Assert.Equal(ThaiOrder.KeyOf(one), ThaiOrder.KeyOf(other));

    [Fact]
    public void Comparer_OfTextsWithTheSameKey_StillTellsThemApart() => Assert.NotEqual(0, ThaiOrder.Comparer.Compare("บ้าน ก", "บ้านก"));

    [Theory]
    [InlineData("เก้า้้𝒳")]
    [InlineData("้")]
    [InlineData("9")]
    public void KeyOf_AVeryLongText_FitsAnIndex(string part) => Assert.InRange(ThaiOrder.KeyOf(string.Concat(Enumerable.Repeat(part, 5_000))).Length, 1, 2_000);

    [Fact]
    public void PathComparer_OfPaths_GoesFolderByFolder()
    {
        string[] paths = ["ก/ฮ.pdf", "กข/ก.pdf", "เก/ก.pdf", "ข.pdf"];

        Assert.Equal(paths, paths.Reverse().OrderBy(p => p, ThaiOrder.PathComparer));
    }
}
