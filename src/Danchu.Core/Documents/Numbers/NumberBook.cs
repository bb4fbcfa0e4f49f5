using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Documents.Numbers;

/// <summary>
/// Sổ đăng ký văn bản đi: the last number given. State numbers run per year over all types (NĐ 30/2020 Đ15), Party numbers per type and
/// term (HD 36-HD/VPTW); <see cref="Series"/> is "2023" or "BC/2020-2025".
/// </summary>
public sealed class NumberBook
{
    public required OrganisationId OrganisationId { get; init; }

    public required ReportingLine Line { get; init; }

    public required string Series { get; init; }

    public int Last { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<NumberBook>
    {
        public void Configure(EntityTypeBuilder<NumberBook> builder)
        {
            builder.HasKey(b => new { b.OrganisationId, b.Line, b.Series });
            builder.HasOne<Organisation>().WithMany().HasForeignKey(b => b.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
