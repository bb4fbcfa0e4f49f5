using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Danchu.Core;
using Danchu.Core.Accounts;
using Danchu.Core.Database;
using Danchu.Core.History;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Scoring.Leagues;
using Danchu.Core.Totals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Bench.Kills;

/// <summary>
/// The real program on a private cluster of its own, several people adding units without pause, and SIGKILL: for the server, for PostgreSQL, again and
/// again. What was acknowledged must be there afterwards, once, and every chain and total must be whole.
/// </summary>
internal sealed class KillRun : IAsyncDisposable
{
    public const string Password = "rừng xanh suối mát";
    private const string UserName = "quan-tri";
    private const int People = 3;

    private readonly string home;
    private readonly int port = FreePort();
    private readonly ConcurrentQueue<string> acknowledged = new();
    private readonly List<AddingPerson> people = [];
    private PrivateCluster? cluster;
    private string connection = "";
    private ServerProcess? server;
    private int next;

    private KillRun(string home) => this.home = home;

    public int Acknowledged => acknowledged.Count;

    /// <summary>What the server running now has written to its console.</summary>
    public string ServerSaid => server?.Said ?? "";

    /// <param name="home">A new folder, in the place of a clone.</param>
    public static async Task<KillRun> StartAsync(string home, CancellationToken cancellationToken)
    {
        var run = new KillRun(home);
        var root = RepositoryRoot.FindFrom(AppContext.BaseDirectory)!;
        Directory.CreateSymbolicLink(Path.Combine(home, "catalogue"), Path.Combine(root, "catalogue"));
        run.cluster = await PrivateCluster.StartOrAttachAsync(Path.Combine(home, "var", "postgres"), _ => { }, cancellationToken);
        run.connection = await run.cluster.OpenDatabaseAsync("danchu", cancellationToken);
        await run.ServeAsync(cancellationToken);
        await run.InScopeAsync(services => MakeAdministratorAsync(services, cancellationToken));
        for (var i = 0; i < People; i++)
        {
            var person = new AddingPerson(new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{run.port}")));
            run.people.Add(person);
            await person.SignInAsync(UserName, Password, cancellationToken);
        }

        return run;
    }

    /// <summary>Kills the server when so many more changes are acknowledged, in the middle of others, and starts it again.</summary>
    public async Task KillServerAsync(int after, CancellationToken cancellationToken)
    {
        await WorkAsync(after, server!.KillAsync, untilItFails: true, cancellationToken);
        await server.DisposeAsync();
        await ServeAsync(cancellationToken);
    }

    /// <summary>Kills PostgreSQL's first process in the same way; the server stays, and goes on when its database is back.</summary>
    public async Task KillDatabaseAsync(int after, CancellationToken cancellationToken)
    {
        await WorkAsync(
            after,
            async () =>
            {
                var pid = (await File.ReadAllLinesAsync(Path.Combine(cluster!.Folder, "data", "postmaster.pid"), cancellationToken))[0];
                using var postmaster = System.Diagnostics.Process.GetProcessById(int.Parse(pid, CultureInfo.InvariantCulture));
                postmaster.Kill();
            },
            untilItFails: false,
            cancellationToken);
    }

    /// <summary>What is wrong after all of it: changes lost or made twice, chains, figures and points that do not hold. Empty when nothing is.</summary>
    public Task<List<string>> FindWrongAsync(CancellationToken cancellationToken) => InScopeAsync(async services =>
    {
        var codes = await services.GetRequiredService<DanchuDatabase>().Organisations.Select(o => o.Code).ToListAsync(cancellationToken);
        var wrong = acknowledged.Except(codes, StringComparer.Ordinal).Select(code => $"lost: {code}").ToList();
        wrong.AddRange(codes.GroupBy(code => code, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => $"twice: {same.Key}"));
        wrong.AddRange((await services.GetRequiredService<VerifyHistory>().ExecuteAsync(cancellationToken)).Breaks.Select(b => $"history: {b}"));
        wrong.AddRange((await services.GetRequiredService<VerifyFacts>().ExecuteAsync(cancellationToken: cancellationToken)).Select(d => $"facts: {d}"));
        var scores = await services.GetRequiredService<VerifyScores>().ExecuteAsync(cancellationToken: cancellationToken);
        wrong.AddRange(scores.Differences.Select(d => $"scores: {d}"));
        return wrong;
    });

    public async ValueTask DisposeAsync()
    {
        people.ForEach(person => person.Dispose());
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        if (cluster is not null)
        {
            await cluster.DisposeAsync();
        }
    }

    private static async Task<bool> MakeAdministratorAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var top = new OrganisationDraft("K", "Tỉnh Thử", Kind: OrganisationKind.Province, Level: Level.Province, From: new DateOnly(2004, 1, 1));
        var made = await services.GetRequiredService<CreateFirstAdministrator>()
            .ExecuteAsync(new(UserName, "Người quản trị", "K", Password, top), cancellationToken);
        return made is Outcome<CreatedPerson>.Done ? true : throw new InvalidOperationException($"No administrator: {made}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // The people work until the blow has fallen; then until each of them has met with failure, or until they get answers again.
    private async Task WorkAsync(int after, Func<Task> blow, bool untilItFails, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var goal = Acknowledged + after;
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var working = people.ConvertAll(person => Task.Run(
            async () =>
            {
                while (!over.IsCancellationRequested)
                {
                    var code = string.Create(CultureInfo.InvariantCulture, $"K.{Interlocked.Increment(ref next)}");
                    var answered = await person.AddAsync(code, cancellationToken);
                    if (answered is true)
                    {
                        acknowledged.Enqueue(code);
                    }

                    if (Acknowledged >= goal)
                    {
                        reached.TrySetResult();
                    }

                    if (answered is null && untilItFails)
                    {
                        return;
                    }

                    // As long as the database is away, each answer comes at once.
                    await Task.Delay(answered is null ? 50 : 0, cancellationToken);
                }
            },
            cancellationToken));
        await reached.Task.WaitAsync(cancellationToken);
        await blow();
        if (untilItFails)
        {
            await Task.WhenAll(working);
            return;
        }

        (goal, reached) = (Acknowledged + after, new(TaskCreationOptions.RunContinuationsAsynchronously));
        await reached.Task.WaitAsync(cancellationToken);
        await over.CancelAsync();
        await Task.WhenAll(working);
    }

    private async Task ServeAsync(CancellationToken cancellationToken) => server = await ServerProcess.StartAsync(
        port,
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [RepositoryRoot.Variable] = home, ["ConnectionStrings__Danchu"] = null, ["ASPNETCORE_URLS"] = null,
        },
        cancellationToken);

    private async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var services = new ServiceCollection().AddLogging().AddDanchuCore(connection).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }
}
