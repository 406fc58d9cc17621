using ItaIngest.Storage.Backfills;
using ItaIngest.Storage.Documents;
using ItaIngest.Storage.Jobs;
using ItaIngest.Storage.Operations;

namespace ItaIngest.Server.Dashboard.Documents;

/// <summary>How good or bad a state is: the tone in which it is shown, and its sign.</summary>
internal static class StateTone
{
    public static string Of(DocumentState state) => state switch
    {
        DocumentState.Queued => "wait",
        DocumentState.Reading => "busy",
        DocumentState.Read => "good",
        DocumentState.Cancelled => "wait",
        _ => "bad",
    };

    public static string Sign(DocumentState state) => state switch
    {
        DocumentState.Unreadable or DocumentState.Cancelled => "barred",
        _ => Of(state),
    };

    public static string Of(PageState state) => state switch
    {
        PageState.Reading => "busy",
        PageState.Read => "good",
        PageState.Failed => "bad",
        _ => "wait",
    };

    public static string Of(JobOutcome outcome) => outcome switch
    {
        JobOutcome.Running => "busy",
        JobOutcome.Done => "good",
        JobOutcome.Retried or JobOutcome.Lost => "flag",
        JobOutcome.Stopped => "wait",
        _ => "bad",
    };

    public static string Sign(JobOutcome outcome) => outcome switch
    {
        JobOutcome.Retried => "again",
        JobOutcome.Lost => "warning",
        JobOutcome.Stopped => "barred",
        _ => Of(outcome),
    };

    public static string Of(ArrivalFate fate) => fate switch
    {
        ArrivalFate.New => "good",
        ArrivalFate.Unreadable => "bad",
        ArrivalFate.Blocked => "flag",
        _ => "wait",
    };

    public static string Sign(ArrivalFate fate) => fate switch
    {
        ArrivalFate.Copy => "operations",
        ArrivalFate.Deleted or ArrivalFate.Unreadable or ArrivalFate.Withdrawn => "barred",
        ArrivalFate.Blocked => "warning",
        _ => Of(fate),
    };

    public static string Of(BackfillState state) => state switch
    {
        BackfillState.Scanning or BackfillState.Filing => "busy",
        BackfillState.Filed => "good",
        _ => "flag",
    };

    public static string Sign(BackfillState state) => state is BackfillState.Paused or BackfillState.Stopped ? "paused" : Of(state);

    public static string Of(BulkState state) => state switch
    {
        BulkState.Running => "busy",
        BulkState.Done => "good",
        BulkState.Stopped => "flag",
        _ => "wait",
    };

    public static string Sign(BulkState state) => state == BulkState.Stopped ? "paused" : Of(state);

    public static string Of(BackfillFileState state) => state switch
    {
        BackfillFileState.New => "good",
        BackfillFileState.Unreadable or BackfillFileState.Failed => "bad",
        _ => "wait",
    };
}
