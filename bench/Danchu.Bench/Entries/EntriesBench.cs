using System.Globalization;
using Danchu.Bench.Facts;

namespace Danchu.Bench.Entries;

/// <summary>
/// A nation's year of work: counting, writing and listing entries beside the bare SQL that does the same on the same rows, in one run on a database cluster
/// of its own. <c>entries 6000</c> does the same at a tenth of the size.
/// </summary>
internal static class EntriesBench
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not [] and not [_] || !int.TryParse(arguments.FirstOrDefault("60000"), CultureInfo.InvariantCulture, out var units) || units < 1_000)
        {
            await Console.Error.WriteLineAsync("Usage: bench entries [units, at least 1000; 60000 unless told]");
            return 64;
        }

        await using var bench = await BenchDatabase.StartAsync();
        var (source, services, nation) = (bench.Source, bench.Services, new Nation(units));
        await new LoadYear(source, nation).ExecuteAsync();
        await LoadDistrict.ExecuteAsync(services, nation);
        BudgetLine[] lines =
        [
            await MeasureCounting.ExecuteAsync(services, source, nation),
            await MeasureCounting.OfOneAsync(services, source, nation.Ids[LoadYear.Large]),
            await MeasureListing.ExecuteAsync(services, source, "50 of a unit's 10.000 entries, newest first", nation.Ids[LoadYear.Large]),
            await MeasureListing.ExecuteAsync(services, source, "50 of a unit's 100.000 entries, newest first", nation.Ids[LoadYear.Largest]),
            await MeasureDistrict.ExecuteAsync(services, source, nation),
            await MeasureWriting.ExecuteAsync(services, source, nation),
        ];
        Console.WriteLine(BudgetLine.Head);
        Array.ForEach(lines, Console.WriteLine);
        return Array.TrueForAll(lines, l => l.Holds) ? 0 : 1;
    }
}
