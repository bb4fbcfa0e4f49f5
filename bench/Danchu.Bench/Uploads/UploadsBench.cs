using System.Globalization;
using Danchu.Core.Database;

namespace Danchu.Bench.Uploads;

/// <summary>
/// What hostile files cost a node: each alone, twenty at once by one person and by ten. Limits: 300 MB above rest at the peak, 10 s of processor a file,
/// 400 MB a minute later.
/// </summary>
internal static class UploadsBench
{
    private const int AtOnce = 20;
    private const int People = 10;
    private const int Port = 5093;
    private const double PeakLimit = 300;
    private const double ProcessorLimit = 10;
    private const double LaterLimit = 400;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var (only, alone) = (arguments.Except(["--alone"], StringComparer.Ordinal).FirstOrDefault(""), arguments.Contains("--alone", StringComparer.Ordinal));
        var folder = Path.Combine(Path.GetTempPath(), "danchu-bench-" + Guid.NewGuid().ToString("N")[..12]);
        await using var cluster = await PrivateCluster.StartOrAttachAsync(folder, new PrivateClusterOptions { RemoveAtEnd = true }, Console.Error.WriteLine);
        var connect = await cluster.OpenDatabaseAsync("bench");
        await using var node = await MeasuredNode.StartAsync(connect, Port);
        var people = await AddPeople.ExecuteAsync(connect, People);
        var senders = new List<Sender>();
        foreach (var person in people)
        {
            senders.Add(await Sender.SignInAsync(node.Address, person));
        }

        var files = HostileFile.All().Where(file => file.What.Contains(only, StringComparison.Ordinal));
        var holds = await MeasureAsync(node, senders, files, alone);
        senders.ForEach(sender => sender.Dispose());
        return holds ? 0 : 1;
    }

    private static async Task<bool> MeasureAsync(MeasuredNode node, List<Sender> senders, IEnumerable<HostileFile> files, bool alone)
    {
        // Every page is made once before anything is measured.
        foreach (var page in new[] { "/checks", "/rubrics/import" })
        {
            await senders[0].SendAsync(new HostileFile("", page, "a.txt", "Họp 03 cuộc."u8.ToArray()), await senders[0].TokenAsync(page));
        }

        var rest = node.Resident;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"at rest {rest:0} MB"));
        Console.WriteLine($"{"",-50}{"answers",20}{"peak above rest",18}{"processor a file",18}");
        var holds = true;
        foreach (var file in files)
        {
            holds &= await AtOnceAsync(node, file.What, file, senders[..1], 1, rest);
            if (!alone)
            {
                holds &= await AtOnceAsync(node, "  twenty at once by one person", file, senders[..1], AtOnce, rest);
                holds &= await AtOnceAsync(node, "  twenty at once by ten people", file, senders, AtOnce, rest);
            }
        }

        await Task.Delay(TimeSpan.FromMinutes(1));
        var later = node.Resident;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{"a minute later, in all",-50}{"",20}{later,12:0} MB {"",18}{(later <= LaterLimit ? "PASS" : "FAIL")}"));
        return holds && later <= LaterLimit;
    }

    private static async Task<bool> AtOnceAsync(MeasuredNode node, string what, HostileFile file, List<Sender> senders, int times, double rest)
    {
        var tokens = await Task.WhenAll(senders.Select(sender => sender.TokenAsync(file.Page)));
        node.ForgetPeak();
        var before = node.Processor;
        var answers = await Task.WhenAll(Enumerable.Range(0, times).Select(i => senders[i % senders.Count].SendAsync(file, tokens[i % senders.Count])));
        var (peak, processor) = (Math.Max(0, node.Peak - rest), (node.Processor - before) / times);
        var holds = peak <= PeakLimit && processor <= ProcessorLimit;
        var said = string.Join(' ', answers.CountBy(a => a).OrderBy(a => a.Key).Select(a => times == 1 ? $"{a.Key}" : $"{a.Value}×{a.Key}"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what,-50}{said,20}{peak,12:0} MB {processor,14:0.0} s    {(holds ? "PASS" : "FAIL")}"));
        return holds;
    }
}
