using System.Globalization;
using Danchu.Core.Identifiers;

namespace Danchu.Core.Addresses;

public static partial class Address
{
    /// <summary>What everybody reads without signing in: the one noun in Vietnamese, for it is read aloud and printed on notice boards.</summary>
    public static class CongKhai
    {
        /// <summary>The national index.</summary>
        /// <param name="words">What is looked for.</param>
        /// <param name="area">Code of a province.</param>
        public static string Index(string? words = null, string? area = null, int page = 1) =>
            Query("/cong-khai", ("q", OrNone(words)), ("province", OrNone(area)), ("page", page > 1 ? page : null));

        /// <summary>A commune's page.</summary>
        /// <param name="page">Of what is past, from 1.</param>
        public static string Overview(string area, string commune, int page = 1) =>
            Query($"/cong-khai/{Uri.EscapeDataString(area)}/{Uri.EscapeDataString(commune)}", ("page", page > 1 ? page : null));

        public static string Item(string area, string commune, int number) =>
            string.Create(CultureInfo.InvariantCulture, $"{Overview(area, commune)}/{number}");

        /// <summary>The notice for the board, on one sheet of paper.</summary>
        public static string Notice(string area, string commune, int number) => Item(area, commune, number) + "/notice";

        /// <summary>The form for an opinion on a draft.</summary>
        /// <param name="sent">One was sent just now.</param>
        public static string Opinion(string area, string commune, int number, bool sent = false) =>
            Query(Item(area, commune, number) + "/opinion", ("sent", sent ? "true" : null));

        /// <summary>Where a code is typed in.</summary>
        public static string Receipts() => "/cong-khai/y-kien";

        /// <summary>What became of the opinions of whoever has this code.</summary>
        /// <param name="sent">One was sent just now.</param>
        public static string Receipt(string code, bool sent = false) =>
            Query($"{Receipts()}/{Uri.EscapeDataString(code)}", ("sent", sent ? "true" : null));

        /// <summary>The same as a feed: answers come of themselves.</summary>
        public static string ReceiptFeed(string code) => Receipt(code) + "/feed.xml";

        public static string File(string area, string commune, int number, Guid file) => $"{Item(area, commune, number)}/files/{file}";

        public static string Feed(string area, string commune) => Overview(area, commune) + "/feed.xml";

        public static string Data(string area, string commune) => Overview(area, commune) + "/data.json";

        private static string? OrNone(string? text) => text is { Length: > 0 } ? text : null;
    }

    /// <summary>What a unit tells its own people.</summary>
    public static class Published
    {
        /// <param name="page">Of what is past, from 1.</param>
        public static string Index(OrganisationId unit, int page = 1) => Query($"/organisations/{unit}/published", ("page", page > 1 ? page : null));

        public static string Item(OrganisationId unit, int number) => string.Create(CultureInfo.InvariantCulture, $"/organisations/{unit}/published/{number}");

        /// <summary>The list for the board, as a Word file.</summary>
        public static string Print(OrganisationId unit) => Query($"/organisations/{unit}/published", ("handler", "Print"));
    }

    /// <summary>What a unit puts before the public, as it works on it.</summary>
    public static class Publications
    {
        public static string Index(OrganisationId? unit = null, int page = 1) => Query("/publications", ("unit", unit), ("page", page > 1 ? page : null));

        /// <param name="entry">Of which something is published.</param>
        public static string Create(EntryId entry) => Query("/publications/create", ("entry", entry));

        public static string Overview(PublicationId id) => $"/publications/{id}";

        /// <summary>A draft, or the correction of what was published.</summary>
        public static string Edit(PublicationId id) => $"/publications/{id}/edit";

        /// <summary>What people said of a draft, and what came of it.</summary>
        public static string Opinions(PublicationId id, int page = 1) => Query($"/publications/{id}/opinions", ("page", page > 1 ? page : null));

        /// <summary>The record of posting, or of its end.</summary>
        public static string Record(PublicationId id, bool end) => Query(Overview(id), ("handler", end ? "Ending" : "Posting"));

        /// <summary>Where the list of a quarter is asked for.</summary>
        public static string Quarter(OrganisationId unit, int year, int quarter) =>
            Query("/publications?handler=Quarter", ("unit", unit), ("year", year), ("quarter", quarter));

        /// <summary>Whether the unit's page is on.</summary>
        public static string Settings(OrganisationId unit) => Query("/publications/settings", ("unit", unit));
    }
}
