using System.Net;
using System.Net.Sockets;
using System.Text;
using Danchu.Core;
using Danchu.Core.Database;
using Danchu.Core.Records;
using Danchu.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Records;

/// <summary>Security records go to a collector that listens on a real socket, in their order, also after it was away.</summary>
public sealed class SendRecordsTests : IAsyncLifetime
{
    private readonly DatabaseCopy copy = new();
    private readonly TestClock clock = new(new DateTimeOffset(2025, 9, 10, 3, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => copy.InitializeAsync();

    public ValueTask DisposeAsync() => copy.DisposeAsync();

    [Fact]
    public async Task Tcp_Records_ArriveOnceInTheirOrderWithTheirLength()
    {
        using var collector = new TcpListener(IPAddress.Loopback, 0);
        collector.Start();
        await using var node = Node($"tcp://127.0.0.1:{((IPEndPoint)collector.LocalEndpoint).Port}");
        await WriteAsync(node, "một", "hai \"trích\" ] \\");

        var reading = ReadAsync(collector);
        (await SendAsync(node)).ShouldBe(2);

        var messages = await reading;
        messages.Count.ShouldBe(2);
        messages[0].ShouldStartWith("<84>1 2025-09-10T03:00:00.000000Z ");
        messages[0].ShouldContain(" danchu - SignInFailed [danchu@32473 id=\"1\" user=\"ai-do\" detail=\"một\"] \uFEFFĐăng nhập sai: một");
        messages[1].ShouldContain("detail=\"hai \\\"trích\\\" \\] \\\\\"] ");
        (await SendAsync(node)).ShouldBe(0, "Nothing new.");
    }

    [Fact]
    public async Task Tcp_CollectorWasAway_GetsAllWhenItIsBack()
    {
        using var collector = new TcpListener(IPAddress.Loopback, 0);
        collector.Start();
        var port = ((IPEndPoint)collector.LocalEndpoint).Port;
        collector.Stop();
        await using var node = Node($"tcp://127.0.0.1:{port}");
        await WriteAsync(node, "trước");
        await Should.ThrowAsync<SocketException>(() => SendAsync(node));
        await WriteAsync(node, "sau");

        using var back = new TcpListener(IPAddress.Loopback, port);
        back.Start();
        var reading = ReadAsync(back);
        (await SendAsync(node)).ShouldBe(2);

        (await reading).Select(m => m[(m.LastIndexOf(' ') + 1)..]).ShouldBe(["trước", "sau"]);
    }

    [Fact]
    public async Task Udp_Records_AreADatagramEach()
    {
        using var collector = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        await using var node = Node($"udp://127.0.0.1:{((IPEndPoint)collector.Client.LocalEndPoint!).Port}");
        await WriteAsync(node, "một", "hai");

        (await SendAsync(node)).ShouldBe(2);

        foreach (var word in new[] { "một", "hai" })
        {
            Encoding.UTF8.GetString((await collector.ReceiveAsync(Cancel)).Buffer).ShouldEndWith($"Đăng nhập sai: {word}");
        }
    }

    [Fact]
    public async Task TwoNodes_AtOnce_SendEachRecordOnce()
    {
        using var collector = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        var address = $"udp://127.0.0.1:{((IPEndPoint)collector.Client.LocalEndPoint!).Port}";
        await using var first = Node(address);
        await using var second = Node(address);
        await WriteAsync(first, [.. Enumerable.Range(1, 20).Select(number => $"{number}")]);

        var sent = await Task.WhenAll(SendAsync(first), SendAsync(second), SendAsync(first), SendAsync(second));

        sent.Sum().ShouldBe(20);
    }

    [Fact]
    public async Task Record_BehindOneNotWrittenYet_WaitsForIt()
    {
        using var collector = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        await using var node = Node($"udp://127.0.0.1:{((IPEndPoint)collector.Client.LocalEndPoint!).Port}");
        await using var open = node.CreateAsyncScope();
        var database = open.ServiceProvider.GetRequiredService<DanchuDatabase>();
        await using var transaction = await database.Database.BeginTransactionAsync(Cancel);
        await open.ServiceProvider.GetRequiredService<WriteRecord>().OfNobodyAsync(SecurityRecordKind.SignInFailed, "ai-do", null, "chậm", Cancel);
        await WriteAsync(node, "nhanh");

        (await SendAsync(node)).ShouldBe(0);
        await transaction.CommitAsync(Cancel);
        (await SendAsync(node)).ShouldBe(2);

        await WriteAsync(node, "sau một số bị bỏ");
        await using var source = Npgsql.NpgsqlDataSource.Create(copy.ConnectionString);
        await using var skip = source.CreateCommand(
            "UPDATE program_state SET value = '1' WHERE key = 'records-sent'; DELETE FROM security_records WHERE id = 2");
        await skip.ExecuteNonQueryAsync(Cancel);
        (await SendAsync(node)).ShouldBe(0);
        clock.Now += TimeSpan.FromMinutes(3);
        (await SendAsync(node)).ShouldBe(1);
    }

    [Fact]
    public async Task Address_ThatIsNone_IsSaid()
    {
        await using var node = Node("syslog.tinh.vn");

        (await Should.ThrowAsync<FormatException>(() => SendAsync(node))).Message.ShouldContain("tcp://máy:cổng");
    }

    private ServiceProvider Node(string syslog) => new ServiceCollection().AddSingleton<TimeProvider>(clock).AddSingleton(new RecordOptions { Syslog = syslog })
        .AddLogging().AddDanchuCore(copy.ConnectionString).BuildServiceProvider();

    private static async Task WriteAsync(ServiceProvider node, params string[] details)
    {
        foreach (var detail in details)
        {
            await using var scope = node.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<WriteRecord>().OfNobodyAsync(SecurityRecordKind.SignInFailed, "ai-do", null, detail, Cancel);
        }
    }

    private static async Task<int> SendAsync(ServiceProvider node)
    {
        await using var scope = node.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SendRecords>().ExecuteAsync(Cancel);
    }

    private static async Task<List<string>> ReadAsync(TcpListener collector)
    {
        using var client = await collector.AcceptTcpClientAsync(Cancel);
        using var bytes = new MemoryStream();
        await client.GetStream().CopyToAsync(bytes, Cancel);
        var (all, messages, at) = (bytes.ToArray(), new List<string>(), 0);
        while (at < all.Length)
        {
            var space = Array.IndexOf(all, (byte)' ', at);
            var length = int.Parse(Encoding.ASCII.GetString(all, at, space - at), System.Globalization.CultureInfo.InvariantCulture);
            messages.Add(Encoding.UTF8.GetString(all, space + 1, length));
            at = space + 1 + length;
        }

        return messages;
    }
}
