namespace Danchu.Checking.Checks;

/// <summary>The checks in the order of their codes.</summary>
internal static class AllChecks
{
    public static readonly Check[] Instances =
    [
        new S101PartsAddUp(),
        new S102TotalAfterParts(),
        new S103ColumnTotals(),
        new S104RowTotals(),
        new T201RatioAndPercentage(),
        new T202PartAndShare(),
        new T203SharesMakeHundred(),
        new T204PartOverWhole(),
        new T205OddDenominator(),
        new T206Growth(),
        new T207Movement(),
        new T208ShareColumns(),
        new G301Remainder(),
        new G302SaidTwice(),
        new G303BoundFigure(),
        new G304OwnForm(),
        new G305LastYear(),
        new R401ChildrenMakeParent(),
        new R402TotalOfRubric(),
        new R403PointsInText(),
        new R404GivenOverHighest(),
        new R405ClassAgainstScore(),
        new R406NumberTwice(),
        new D501ImpossibleDate(),
        new D502PeriodBackwards(),
        new C601YearMissing(),
        new C602YearAgainstDate(),
        new C603SymbolsAgree(),
        new C604ActAfterReport(),
        new C605DateAgainstRegister(),
        new C606NotInForce(),
        new C608AnnexOfAnotherReport(),
        new C609IssuerAgainstSymbol(),
        new C610TermOfAssembly(),
        new M701BlankLeft(),
        new M702OldYear(),
        new N901Separators(),
    ];

    private static readonly Dictionary<string, int> Ranks = Instances.Select(check => check.Code)
        .Order(StringComparer.Ordinal)
        .Select((code, rank) => (code, rank))
        .ToDictionary(pair => pair.code, pair => pair.rank, StringComparer.Ordinal);

    /// <summary>Place of a code in the order of the alphabet.</summary>
    public static int RankOf(string code) => Ranks[code];

    public static readonly IReadOnlyList<CheckDescription> Descriptions = [.. Instances.Select(check => check.Description)];
}
