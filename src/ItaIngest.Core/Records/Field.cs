namespace ItaIngest.Core.Records;

/// <summary>A leaf of a record, whatever its type.</summary>
public interface IField
{
    /// <summary>A string, an int, a decimal or a list code; never null.</summary>
    object Content { get; }

    Evidence Evidence { get; }

    /// <summary>The same value with other evidence.</summary>
    IField With(Func<Evidence, Evidence> change);
}

/// <summary>A value with the evidence for it. A value that is unknown is a null field, not a field of null.</summary>
public sealed record Field<T>(T Value, Evidence Evidence) : IField
    where T : notnull
{
    object IField.Content => Value;

    IField IField.With(Func<Evidence, Evidence> change) => With(change);

    /// <summary>The same field with other evidence.</summary>
    public Field<T> With(Func<Evidence, Evidence> change) => this with { Evidence = change(Evidence) };
}
