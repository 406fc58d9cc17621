using ItaIngest.Storage;
using ItaIngest.Storage.Access;

namespace ItaIngest.Server.Access.Audit;

/// <summary>Takes down what an operator did by a command of this program, where there is no request: under the name that the system knows.</summary>
public sealed class CommandAudit(StoreTransactions transactions)
{
    public Task NoteAsync(string what, CancellationToken cancellation) => transactions.RunAsync(
        (context, _) =>
        {
            context.AuditEntries.Add(new AuditEntry
            {
                At = transactions.Now,
                Who = "command:" + Environment.UserName,
                Way = AuditWay.Local,
                Act = AuditAct.Administer,
                What = what,
                From = Environment.MachineName,
            });
            return Task.CompletedTask;
        },
        cancellation);
}
