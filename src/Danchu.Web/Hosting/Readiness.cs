using Danchu.Core.Database;
using Danchu.Core.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Danchu.Web.Hosting;

/// <summary>
/// Whether requests should be sent to this node now: the database answers and takes changes, its schema is this program's, the disk has room, the clock is
/// not ahead of the database's. Whoever asks while one looks gets that one's answer: asking often costs one look at a time.
/// </summary>
internal sealed class Readiness(IServiceScopeFactory scopes, WatchOptions options)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    private readonly Lock gate = new();
    private Task<IReadOnlyList<string>> looking = Task.FromResult<IReadOnlyList<string>>([]);

    /// <returns>Why not, in Vietnamese, without names of machines, folders or people; empty when it is ready.</returns>
    public Task<IReadOnlyList<string>> FindReasonsAsync()
    {
        lock (gate)
        {
            return looking.IsCompleted ? looking = LookAsync() : looking;
        }
    }

    private async Task<IReadOnlyList<string>> LookAsync()
    {
        var why = new List<string>();
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            why.AddRange(await LookAtDatabaseAsync(scope.ServiceProvider, limit.Token));
        }
        catch (Exception trouble) when (trouble is OperationCanceledException || DatabaseAway.Is(trouble) || DiskFull.Is(trouble))
        {
            // What exactly is the matter stands in the log, not before strangers.
            why.Add(DiskFull.Is(trouble) ? "Đĩa của cơ sở dữ liệu hết chỗ." : "Cơ sở dữ liệu không trả lời.");
        }

        if (options.Folders.Any(folder => DiskRoom.FreeMegabytes(folder) < options.FullMegabytes))
        {
            why.Add("Đĩa của máy chủ hết chỗ.");
        }

        return why;
    }

    private static async Task<List<string>> LookAtDatabaseAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var database = services.GetRequiredService<DanchuDatabase>();
        var why = new List<string>();
        if (await database.Database.SqlQuery<bool>($"""SELECT pg_is_in_recovery() AS "Value" """).SingleAsync(cancellationToken))
        {
            why.Add("Cơ sở dữ liệu chỉ cho đọc: đây là bản sao chờ.");
        }

        var known = database.GetService<IMigrationsAssembly>().Migrations.Keys.ToHashSet(StringComparer.Ordinal);
        var applied = (await database.Database.GetAppliedMigrationsAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        if (!known.IsSubsetOf(applied))
        {
            why.Add("Cơ sở dữ liệu chưa được nâng lên phiên bản của chương trình.");
        }
        else if (applied.Count > known.Count)
        {
            why.Add("Cơ sở dữ liệu thuộc phiên bản mới hơn chương trình.");
        }
        else if (await services.GetRequiredService<KnownTime>().FindLeadAsync(cancellationToken) is { } lead)
        {
            why.Add(lead);
        }

        return why;
    }
}
