using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Access;

/// <summary>
/// Cơ quan thường trực: on one line, from one day to another (both inclusive), the secretaries of the office are those of the body too (Phòng Nội vụ of the
/// People's Committee, Ban Dân vận of the steering committee). They draft, receive and review in its name; who signs for it is its own.
/// </summary>
public sealed class StandingOffice
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required OrganisationId BodyId { get; init; }

    public required ReportingLine Line { get; init; }

    public required OrganisationId OfficeId { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<StandingOffice>
    {
        public void Configure(EntityTypeBuilder<StandingOffice> builder)
        {
            builder.HasIndex(s => new { s.BodyId, s.Line, s.From }).IsUnique();
            builder.HasIndex(s => s.OfficeId);
        }
    }
}
