using Danchu.Core.Identifiers;

namespace Danchu.Core.Addresses;

public static partial class Address
{
    public static class Registers
    {
        /// <summary>The books of a unit; without one those of one's own.</summary>
        public static string Index(OrganisationId? unit = null, int? year = null) => Query("/registers", ("unit", unit), ("year", year));

        /// <summary>One book of a unit.</summary>
        /// <param name="key">Key of the register.</param>
        /// <param name="state">By its name in code: open, late, struck.</param>
        public static string Overview(string key, OrganisationId unit, int? year = null, int? month = null, Enum? state = null) =>
            Query($"/registers/{key}", ("unit", unit), ("year", year), ("month", month), ("state", state));

        /// <summary>The entries of a book that name an entry.</summary>
        public static string Of(string key, OrganisationId unit, EntryId entry) => Query($"/registers/{key}", ("unit", unit), ("of", entry));

        /// <summary>Columns that a unit and its superiors added to a register.</summary>
        public static string Columns(string key, OrganisationId unit) => Query($"/registers/{key}/columns", ("unit", unit));

        /// <summary>The entries that a figure was counted from.</summary>
        public static string Counted(string key, OrganisationId unit, string indicator, DateOnly from, DateOnly to) =>
            Query($"/registers/{key}", ("unit", unit), ("indicator", indicator), ("from", from), ("to", to));

        public static string Import(string key, OrganisationId unit, int? year = null) => Query($"/registers/{key}/import", ("unit", unit), ("year", year));

        public static string ImportTemplate(string key, OrganisationId unit, int? year = null) =>
            Query($"/registers/{key}/import?handler=Template", ("unit", unit), ("year", year));

        /// <summary>The list as it is seen, as a file.</summary>
        public static string Export(
            string key, OrganisationId unit, int? year = null, int? month = null, string? search = null, Enum? state = null, string? indicator = null,
            DateOnly? from = null, DateOnly? to = null, EntryId? of = null) => Query(
                $"/registers/{key}?handler=Export", ("unit", unit), ("year", year), ("month", month), ("search", search), ("state", state),
                ("indicator", indicator), ("from", from), ("to", to), ("of", of));

        /// <summary>The book of a year as it is printed.</summary>
        public static string BookDocx(string key, OrganisationId unit, int year) => Query($"/registers/{key}?handler=Docx", ("unit", unit), ("year", year));

        public static string BookXlsx(string key, OrganisationId unit, int year) => Query($"/registers/{key}?handler=Xlsx", ("unit", unit), ("year", year));

        /// <summary>A prescribed statistic.</summary>
        public static string Statistics(string key, OrganisationId unit, string? statistic = null, DateOnly? from = null, DateOnly? to = null) =>
            Query($"/registers/{key}/statistics", ("unit", unit), ("statistic", statistic), ("from", from), ("to", to));

        public static string StatisticDocx(string key, OrganisationId unit, string statistic, DateOnly from, DateOnly to) =>
            Query($"/registers/{key}/statistics?handler=Docx", ("unit", unit), ("statistic", statistic), ("from", from), ("to", to));

        public static string StatisticXlsx(string key, OrganisationId unit, string statistic, DateOnly from, DateOnly to) =>
            Query($"/registers/{key}/statistics?handler=Xlsx", ("unit", unit), ("statistic", statistic), ("from", from), ("to", to));

        /// <summary>The entries that a column of a statistic was counted from.</summary>
        public static string OfStatistic(string key, OrganisationId unit, string statistic, string column, DateOnly from, DateOnly to) =>
            Query($"/registers/{key}", ("unit", unit), ("statistic", statistic), ("column", column), ("from", from), ("to", to));

        /// <summary>A month of a unit's books, day by day.</summary>
        /// <param name="month">Any day of it; null: that of today.</param>
        /// <param name="key">Of one register; null: of all books.</param>
        public static string Calendar(OrganisationId? unit = null, DateOnly? month = null, string? key = null) =>
            Query("/registers/calendar", ("unit", unit), ("year", month?.Year), ("month", month?.Month), ("key", key));

        /// <param name="like">An entry the new one begins with.</param>
        /// <param name="under">An entry the new one belongs to.</param>
        public static string Write(string key, OrganisationId unit, EntryId? like = null, EntryId? under = null) =>
            Query($"/registers/{key}/write", ("unit", unit), ("like", like), ("under", under));
    }

    public static class Entries
    {
        public static string Overview(EntryId id) => $"/entries/{id}";

        /// <summary>A file of an entry.</summary>
        public static string File(Guid id) => $"/entries/files/{id}";

        /// <summary>A file of an entry that is a picture, shown in the browser.</summary>
        public static string Picture(Guid id) => Query(File(id), ("handler", "Look"));

        /// <summary>A paper of the meeting that an entry tells of, as a Word file.</summary>
        public static string Paper(EntryId id, Enum kind) => Query(Overview(id), ("handler", "Paper"), ("kind", kind));

        public static string Edit(EntryId id) => $"/entries/{id}/edit";
    }
}
