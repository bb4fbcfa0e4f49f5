namespace Danchu.Tests.Architecture;

/// <summary>
/// Core's rooms stand in one order and a room uses rooms above it only (docs/adr/0009-rooms-in-one-order.md). Read from the code as the compiler
/// reads it, type by type; <c>DanchuDatabase</c>, which holds the entities of all rooms, is the one exception, as user and as used.
/// </summary>
public sealed class RoomOrderTests
{
    private const string Exception = "Database/DanchuDatabase.cs";

    private static readonly string[] Rooms =
    [
        "Operations", "Days", "Texts", "Database", "Identifiers", "Files", "Areas", "Access", "Addresses", "Changes", "Organisations", "Notices", "Records",
        "Uploads", "Accounts", "Periods", "Holidays", "Indicators", "Forms", "Outlines", "Registers", "Law", "Help", "Facts", "Documents", "Checks", "Reuse",
        "Rubrics", "Totals", "Markup", "Rules", "Entries", "Villages", "Duties", "Publications", "Rounds", "Reports", "Proposals", "Scoring", "FollowUp",
        "Search", "History", "Verification", "Jobs", "Catalogue",
        // Names what rooms below register for rooms above; no room uses it.
        "AddDanchu.cs",
    ];

    [Fact]
    public void Rooms_AllOfThem_StandInTheOrder() =>
        SourceTree.Files("src/Danchu.Core", ".cs").Select(path => RoomOf(InCore(path))).Distinct(StringComparer.Ordinal).ShouldBe(Rooms, ignoreOrder: true);

    [Fact]
    public void Rooms_WhatTheyUse_StandsAboveThem()
    {
        var files = SourceTree.Files("src/Danchu.Core", ".cs").Select(path => (InCore(path), SourceTree.Read(path)));

        FindBackward(CoreReferences.Of(files)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("namespace Danchu.Core.Facts; public class Low { public Danchu.Core.Reports.High? Field; }")]
    [InlineData("namespace Danchu.Core.Facts; public class Low { public int Method() => Danchu.Core.Reports.High.Limit; }")]
    [InlineData("using Danchu.Core.Reports; namespace Danchu.Core.Facts; public class Low { public int Method() => 1.Raised(); }")]
    [InlineData("using Danchu.Core.Reports; namespace Danchu.Core.Facts; public class Low { public string Method() => nameof(High); }")]
    public void Rooms_OneUsesARoomBelow_IsFoundWithBothFiles(string low)
    {
        const string high = "namespace Danchu.Core.Reports; public class High { public const int Limit = 3; } public static class Raise { public static int "
            + "Raised(this int n) => n + 1; }";

        var found = FindBackward(CoreReferences.Of([("Facts/Low.cs", low), ("Reports/High.cs", high)])).ShouldHaveSingleItem();

        found.ShouldStartWith("Facts → Reports: Facts/Low.cs uses ");
        found.ShouldEndWith(" of Reports/High.cs");
    }

    [Fact]
    public void Rooms_OneUsesARoomAboveOrTheDatabase_Passes()
    {
        const string above = "namespace Danchu.Core.Facts; public class Above;";
        const string below =
            "namespace Danchu.Core.Reports; public class Below { public Danchu.Core.Facts.Above? A; public Danchu.Core.Database.DanchuDatabase? D; }";
        const string database = "namespace Danchu.Core.Database; public class DanchuDatabase { public Danchu.Core.Reports.Below? B; }";

        FindBackward(CoreReferences.Of([("Facts/Above.cs", above), ("Reports/Below.cs", below), (Exception, database)])).ShouldBeEmpty();
    }

    private static IEnumerable<string> FindBackward(IEnumerable<CoreReference> references) => references
        .Where(reference => reference.User is not Exception && reference.Used is not Exception)
        .Where(reference => Place(reference.Used) > Place(reference.User))
        .Select(reference => $"{RoomOf(reference.User)} → {RoomOf(reference.Used)}: {reference.User} uses {reference.Type} of {reference.Used}");

    private static int Place(string path) => Array.IndexOf(Rooms, RoomOf(path));

    private static string RoomOf(string path) => path.Split('/')[0];

    private static string InCore(string path) => path["src/Danchu.Core/".Length..];
}
