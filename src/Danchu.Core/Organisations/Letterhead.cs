using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Organisations;

/// <summary>
/// How a unit stands on its documents of one line: the two lines of the heading, the symbol, who signs and who receives copies.
/// The commune of the State line is "ỦY BAN NHÂN DÂN XÃ …", of the Party line the committee under "ĐẢNG ỦY XÃ …".
/// </summary>
public sealed class Letterhead
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required OrganisationId OrganisationId { get; init; }

    public required ReportingLine Line { get; init; }

    /// <summary>Cơ quan chủ quản / cấp trên, upper case as printed; empty when there is none.</summary>
    public string SuperiorName { get; set; } = "";

    /// <summary>Cơ quan ban hành, upper case as printed.</summary>
    public required string BodyName { get; set; }

    /// <summary>The body inside a sentence: "Ủy ban nhân dân xã Bản Bo"; stands in "(Kèm theo Báo cáo số … của …)".</summary>
    public string NameInText { get; set; } = "";

    /// <summary>The issuer's part of the symbol: "UBND" in 04/BC-UBND, "BCĐ" in 496-BC/BCĐ.</summary>
    public required string Symbol { get; set; }

    public string Place { get; set; } = "";

    /// <summary>Lines above the signature, top down.</summary>
    public List<string> SignatureLines { get; set; } = [];

    public string SignerName { get; set; } = "";

    public List<string> Recipients { get; set; } = [];

    internal sealed class Configuration : IEntityTypeConfiguration<Letterhead>
    {
        public void Configure(EntityTypeBuilder<Letterhead> builder)
        {
            builder.HasOne<Organisation>().WithMany().HasForeignKey(i => i.OrganisationId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(i => new { i.OrganisationId, i.Line }).IsUnique();
        }
    }
}
