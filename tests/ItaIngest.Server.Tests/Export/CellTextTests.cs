using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using ItaIngest.Server.Export.Xlsx;

namespace ItaIngest.Server.Tests.Export;

public sealed class CellTextTests
{
    private static readonly WorkbookLimits s_small = new() { CellLength = 8, LineFeeds = 2 };

    [Theory]
    [InlineData("plain ไทย", "plain ไทย")]
    [InlineData("a\u0001b", "a_x0001_b")]
    [InlineData("a\rb", "a_x000D_b")]
    [InlineData("_x0041_", "_x005F_x0041_")]
    [InlineData("_x00_", "_x00_")]
    [InlineData("\uD83D\uDE00", "\uD83D\uDE00")]
    [InlineData("a\uFFFFb", "a_xFFFF_b")]
    public void Escaped_WhatXmlCannotHold_IsWrittenAsCode(string text, string expected) => Assert.Equal(expected, CellText.Escaped(text));

    [Fact]
    public void Escaped_LoneSurrogate_IsWrittenAsCode() => Assert.Equal("a_xD83D_", CellText.Escaped("a\uD83D"));

    [Fact]
    public void Parts_OfAThaiText_BeginWithNoMark()
    {
        var parts = CellText.Parts("กี่ที่นี่ที่นี่ที่นี่", s_small).ToList();

        Assert.Equal("กี่ที่นี่ที่นี่ที่นี่", string.Concat(parts));
        Assert.All(parts, p => Assert.DoesNotContain(p[0], "่ี"));
    }

    [Fact]
    public void Parts_OfAnyText_FitAndLoseNothing() => Prop.ForAll<NonNull<string>>(text =>
    {
        var parts = CellText.Parts(text.Get, s_small).ToList();
        return string.Concat(parts) == text.Get && parts.All(p => p.Length > 0 && CellText.Fits(p, s_small));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Escaped_OfAnyText_CanBeTakenBack() => Prop.ForAll<NonNull<string>>(text =>
        Regex.Replace(CellText.Escaped(text.Get), "_x([0-9A-Fa-f]{4})_", m => ((char)Convert.ToInt32(m.Groups[1].Value, 16)).ToString()) == text.Get)
        .QuickCheckThrowOnFailure();
}
