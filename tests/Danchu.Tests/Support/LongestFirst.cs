using Danchu.Tests.Support;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace Danchu.Tests.Support;

/// <summary>
/// Starts the longest classes first, so that none of them is left running alone at the end; the rest follow as they come. Nothing but the length of a run
/// depends on this list.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
    [
        "KillTests", "RightsOfEveryPageTests", "PagesOfTheYearTests", "ScoringJourneyTests", "ReportingYearWithoutScriptTests", "ReportingYearTests",
        "PrivateClusterTests", "ConvertToPdfTests", "SectionComfortTests", "HostileInputTests", "RubricJourneyTests", "HistoryWordsTests", "RoundScreensTests",
        "ChecksPageTests",
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => PlaceOf(collection.TestCollectionDisplayName))];

    private static int PlaceOf(string name)
    {
        var place = Array.FindIndex(Long, part => name.Contains('.' + part + ' ', StringComparison.Ordinal));
        return place < 0 ? Long.Length : place;
    }
}
