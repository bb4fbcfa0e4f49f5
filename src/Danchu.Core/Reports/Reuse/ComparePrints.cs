using Danchu.Core.Identifiers;

namespace Danchu.Core.Reports.Reuse;

/// <summary>A report with its prints, to be held against others.</summary>
internal sealed record PrintedReport(ReusedReport Report, int[] Prints);

/// <summary>Holds the reports of a round against each other and against what was there before, by prints alone: it reads no text.</summary>
/// <param name="own">Of each unit those whose reports are its own: itself and its predecessors.</param>
/// <param name="above">The issuer and its superiors.</param>
internal sealed class ComparePrints(ILookup<OrganisationId, OrganisationId> own, IReadOnlySet<OrganisationId> above)
{
    // What stands in more reports than this is everybody's.
    private const int Common = 200;
    private const int LeastPrints = 10;
    private const int LeastPercent = 10;
    private const int MostSources = 3;

    public IEnumerable<RoundReuse> Of(IReadOnlyList<PrintedReport> reports, IReadOnlyList<PrintedReport> sources)
    {
        Dictionary<int, List<int>> places = [];
        foreach (var (at, source) in sources.Index())
        {
            foreach (var print in source.Prints)
            {
                if (!places.TryGetValue(print, out var standing))
                {
                    places[print] = standing = [];
                }

                if (standing.Count <= Common)
                {
                    standing.Add(at);
                }
            }
        }

        return reports.Where(report => report.Prints.Length >= LeastPrints).SelectMany(report => Best(report, sources, places));
    }

    private IEnumerable<RoundReuse> Best(PrintedReport report, IReadOnlyList<PrintedReport> sources, Dictionary<int, List<int>> places)
    {
        var shared = new Dictionary<int, int>();
        foreach (var at in report.Prints.SelectMany(print => places.TryGetValue(print, out var standing) && standing.Count <= Common ? standing : []))
        {
            shared[at] = shared.GetValueOrDefault(at) + 1;
        }

        var found = shared
            .Select(one => (Source: sources[one.Key].Report, Percent: (int)Math.Round(100.0 * one.Value / report.Prints.Length)))
            .Where(one => one.Percent >= LeastPercent && IsBefore(one.Source, report.Report))
            .Select(one => new RoundReuse(report.Report, one.Source, KindOf(report.Report, one.Source), one.Percent))
            .OrderByDescending(one => one.Percent).ThenByDescending(one => one.Source.SentAt).ToList();
        return found.Where(one => one.Kind == ReuseKind.OwnYears).Take(1).Concat(found.Where(one => one.Kind != ReuseKind.OwnYears).Take(MostSources));
    }

    private static bool IsBefore(ReusedReport source, ReusedReport report) => source.Id != report.Id
        && (source.SentAt < report.SentAt || (source.SentAt == report.SentAt && source.Id.Value.CompareTo(report.Id.Value) < 0));

    private ReuseKind KindOf(ReusedReport report, ReusedReport source) =>
        own[report.UnitId].Contains(source.UnitId) ? ReuseKind.OwnYears : above.Contains(source.UnitId) ? ReuseKind.Superior : ReuseKind.Neighbour;
}
