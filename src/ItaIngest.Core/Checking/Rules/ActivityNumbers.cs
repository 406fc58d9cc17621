using System.Globalization;
using ItaIngest.Core.Records;

namespace ItaIngest.Core.Checking.Rules;

/// <summary>
/// Activities are numbered one after the other, within a plan or through the whole document. A number that skips may be misread, and the row before it may be missing: both are said.
/// </summary>
internal sealed class ActivityNumbers : IRule
{
    public IEnumerable<Finding> Check(CheckedDocument document)
    {
        var before = (int?)null;
        for (var i = 0; i < document.Records.Plans.Count; i++)
        {
            var activities = document.Records.Plans[i].Activities;
            for (var j = 0; j < activities.Count; j++)
            {
                if (activities[j].No is not { } no)
                {
                    continue;
                }

                var pointer = string.Create(CultureInfo.InvariantCulture, $"/plans/{i}/activities/{j}/no");
                var goesOn = no.Value == 1 || before is null || no.Value == before + 1 || (no.Value == before && j > 0);
                if (before is not null && no.Value == before + 1)
                {
                    yield return new Finding(pointer, Checks.Sequence, Holds: true);
                }
                else if (!goesOn)
                {
                    yield return new Finding(pointer, Reasons.NumberingGap);
                    if (no.Value > before)
                    {
                        yield return new Finding(string.Create(CultureInfo.InvariantCulture, $"/plans/{i}/activities"), Reasons.RowMissing) { Places = no.Evidence.Places };
                    }
                }

                before = no.Value;
            }
        }
    }
}
