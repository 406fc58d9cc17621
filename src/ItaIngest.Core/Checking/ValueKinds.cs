namespace ItaIngest.Core.Checking;

/// <summary>How a value is right or wrong.</summary>
public enum ValueKind
{
    /// <summary>A number, date or code that was read as such: right or wrong as a whole, and harmful when wrong.</summary>
    Exact,

    /// <summary>What follows from names and headings rather than from digits: the scope of a score, its instrument, the kind of report.</summary>
    Derived,

    /// <summary>A name or a short text.</summary>
    Name,

    /// <summary>A sentence or more, in which one slip changes little.</summary>
    Text,
}

/// <summary>Kinds of the contract's keys.</summary>
public static class ValueKinds
{
    private static readonly HashSet<string> s_exact =
    [
        "fiscalYear", "period", "number", "date", "due", "doneOn", "periodStart", "periodEnd", "indicatorNo", "part", "item", "items", "score", "outOf", "grade", "change",
        "achievedLevel", "achievedValue", "no", "budgetMin", "budgetMax", "programmeNo", "section",
    ];

    private static readonly HashSet<string> s_derived = ["kind", "scope", "instrument", "level", "highlight"];

    private static readonly HashSet<string> s_names = ["agency", "district", "province", "office", "to", "name", "position", "responsible", "label"];

    /// <summary>The kind of the value at a pointer.</summary>
    public static ValueKind Of(string pointer) => KeyOf(pointer) is var key && s_exact.Contains(key) ? ValueKind.Exact
        : s_derived.Contains(key) ? ValueKind.Derived : s_names.Contains(key) ? ValueKind.Name : ValueKind.Text;

    /// <summary>The key of the value at a pointer; a list's for its items.</summary>
    public static string KeyOf(string pointer)
    {
        var end = pointer.Length;
        var start = pointer.LastIndexOf('/') + 1;
        while (start > 1 && start < end && pointer.AsSpan(start, end - start).IndexOfAnyExceptInRange('0', '9') < 0)
        {
            end = start - 1;
            start = pointer.LastIndexOf('/', end - 1) + 1;
        }

        return pointer[start..end];
    }
}
