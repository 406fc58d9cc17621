using System.Globalization;

namespace ItaIngest.Core.Records;

/// <summary>
/// What a change of a list does to the pointers of all that lies in it: items go and others come at one place, or one item moves to another place.
/// </summary>
/// <param name="List">JSON pointer of the list.</param>
/// <param name="At">0-based: of the first item that goes or comes, or of the item that moves.</param>
/// <param name="Removed">How many items go.</param>
/// <param name="Inserted">How many come in their place.</param>
/// <param name="To">Where the item stands after a move; null for what is no move.</param>
public sealed record ListShift(string List, int At, int Removed, int Inserted, int? To = null)
{
    /// <summary>One item in another place.</summary>
    public static ListShift Move(string list, int from, int to) => new(list, from, 0, 0, to);

    /// <summary>What takes it back.</summary>
    public ListShift Inverse => To is { } to ? this with { At = to, To = At } : this with { Removed = Inserted, Inserted = Removed };

    /// <summary>As one line, which <see cref="Parse"/> reads.</summary>
    public override string ToString() => To is { } to
        ? string.Create(CultureInfo.InvariantCulture, $"move {List} {At} {to}")
        : string.Create(CultureInfo.InvariantCulture, $"splice {List} {At} {Removed} {Inserted}");

    /// <exception cref="FormatException">The text is not one that <see cref="ToString"/> makes.</exception>
    public static ListShift Parse(string text) => text.Split(' ') switch
    {
        ["move", var list, var at, var to] => Move(list, Number(at), Number(to)),
        ["splice", var list, var at, var removed, var inserted] => new ListShift(list, Number(at), Number(removed), Number(inserted)),
        _ => throw new FormatException($"'{text}' is no change of a list."),
    };

    /// <summary>Where a pointer leads after the change; null when what it led to is gone.</summary>
    public string? Apply(string pointer)
    {
        if (!pointer.StartsWith(List + "/", StringComparison.Ordinal))
        {
            return pointer;
        }

        var rest = pointer[(List.Length + 1)..].Split('/', 2);
        return int.TryParse(rest[0], NumberStyles.None, CultureInfo.InvariantCulture, out var index) && Apply(index) is { } moved
            ? string.Create(CultureInfo.InvariantCulture, $"{List}/{moved}{(rest.Length > 1 ? "/" + rest[1] : "")}")
            : null;
    }

    /// <summary>The same change as it is to be taken back after another has been made since; null when what it put there is gone.</summary>
    public ListShift? After(ListShift other)
    {
        if (other.List != List)
        {
            return other.Apply(List) is { } list ? this with { List = list } : null;
        }

        return To is { } to ? other.Apply(to) is { } end ? this with { At = other.Boundary(At), To = end } : null
            : Inserted == 0 ? this with { At = other.Boundary(At) }
            : other.Apply(At) is { } at ? this with { At = at } : null;
    }

    private int? Apply(int index)
    {
        if (To is { } to)
        {
            return index == At ? to : index > At && index <= to ? index - 1 : index < At && index >= to ? index + 1 : index;
        }

        return index < At ? index
            : index >= At + Removed ? index + Inserted - Removed
            : index - At < Inserted ? index
            : null;
    }

    /// <summary>A place between items, by the item that follows it.</summary>
    private int Boundary(int at) => To is not null || at <= At ? at : Math.Max(At, at + Inserted - Removed);

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
