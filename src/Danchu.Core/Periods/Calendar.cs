using Danchu.Core.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Periods;

/// <summary>A calendar of reporting periods as data: NĐ 09/2019 closes years at 14/12, the calendar year at 31/12.</summary>
public sealed class Calendar
{
    public required string Key { get; init; }

    public required string Name { get; set; }

    public string Source { get; set; } = "";

    public required List<PeriodTemplate> Periods { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Calendar>
    {
        public void Configure(EntityTypeBuilder<Calendar> builder)
        {
            builder.HasKey(c => c.Key);
            builder.Property(c => c.Periods).HasJson();
        }
    }
}

/// <summary>A period of any year: name and days with {year} and {year-1} in them ("{year-1}-12-15").</summary>
/// <param name="Key">As the files of samples name it: "nam", "quy-2".</param>
public sealed record PeriodTemplate(string Key, PeriodKind Kind, int Ordinal, string Name, string From, string To);
