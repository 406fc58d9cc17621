using ItaIngest.Core.Records;

namespace ItaIngest.Core.Reading.Shared;

/// <summary>What the text says once and holds for every record of a list.</summary>
internal sealed record SharedValues
{
    public static SharedValues None { get; } = new();

    public DateFields Period { get; init; } = DateFields.None;

    /// <summary>The day by which all are to be finished.</summary>
    public Field<string>? Due { get; init; }

    public Field<string>? Constraint { get; init; }

    public IReadOnlyList<Field<string>> Monitoring { get; init; } = [];

    public IReadOnlyList<Field<string>> Responsible { get; init; } = [];

    public bool IsEmpty => Period == DateFields.None && Due is null && Constraint is null && Monitoring.Count == 0 && Responsible.Count == 0;

    /// <summary>These values, and for what they lack those of others.</summary>
    public SharedValues Or(SharedValues other) => new()
    {
        Period = Period == DateFields.None ? other.Period : Period,
        Due = Due ?? other.Due,
        Constraint = Constraint ?? other.Constraint,
        Monitoring = Monitoring.Count > 0 ? Monitoring : other.Monitoring,
        Responsible = Responsible.Count > 0 ? Responsible : other.Responsible,
    };

    /// <summary>The record with these values where it has none of its own.</summary>
    public MeasureRecord Complete(MeasureRecord record)
    {
        var hasPeriod = record.PeriodStart is not null || record.PeriodEnd is not null;
        var hasTime = hasPeriod || record.Due is not null || record.DoneOn is not null;
        return record with
        {
            PeriodStart = hasPeriod ? record.PeriodStart : Period.Start,
            PeriodEnd = hasPeriod ? record.PeriodEnd : Period.End,
            Due = hasTime ? record.Due : Due,
            Constraint = record.Constraint ?? Constraint,
            Monitoring = record.Monitoring.Count > 0 ? record.Monitoring : Monitoring,
            Responsible = record.Responsible.Count > 0 ? record.Responsible : Responsible,
        };
    }

    /// <summary>The plan with those who are responsible for all, where it names nobody.</summary>
    public PlanRecord Complete(PlanRecord record) => record.Responsible.Count > 0 ? record : record with { Responsible = Responsible };
}
