using ItaIngest.Ocr.Imaging;

namespace ItaIngest.Ocr.Tests.Imaging;

/// <summary>A page on which letters are frames and marks are solid bars: the geometry of Thai print without a font.</summary>
internal sealed class InkPage(int width, int height)
{
    public const int Body = 20;

    public GreyImage Grey { get; } = GreyImage.Blank(width, height);

    public BinaryImage Ink => Grey.Threshold();

    public InkPage Letter(int left, int baseline, int letterHeight = Body)
    {
        Fill(left, baseline - letterHeight, 3, letterHeight);
        Fill(left + 11, baseline - letterHeight, 3, letterHeight);
        return Fill(left, baseline - letterHeight, 14, 3);
    }

    /// <summary>Letters 18 pixels apart; a blank skips one place.</summary>
    public InkPage Line(int left, int baseline, string pattern, int letterHeight = Body)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            var x = left + (18 * i);
            if (pattern[i] != ' ')
            {
                Letter(x, baseline, letterHeight);
            }

            if (pattern[i] is '1' or '2')
            {
                Fill(x + 2, baseline - letterHeight - 9, 11, 5);
            }

            if (pattern[i] is '2')
            {
                Fill(x + 6, baseline - letterHeight - 17, 5, 6);
            }

            if (pattern[i] is 'u')
            {
                Fill(x + 8, baseline + 3, 5, 7);
            }
        }

        return this;
    }

    public InkPage Fill(int left, int top, int fillWidth, int fillHeight)
    {
        for (var y = top; y < top + fillHeight; y++)
        {
            Grey.Pixels.AsSpan((y * Grey.Width) + left, fillWidth).Clear();
        }

        return this;
    }
}
