using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Access;

/// <summary>On one line, from one day to another (both inclusive), a unit has exactly one direct superior.</summary>
public sealed class Subordination
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required ReportingLine Line { get; init; }

    public required OrganisationId SuperiorId { get; init; }

    public required OrganisationId SubordinateId { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Subordination>
    {
        public void Configure(EntityTypeBuilder<Subordination> builder)
        {
            builder.HasIndex(s => new { s.Line, s.SuperiorId });
            builder.HasIndex(s => new { s.SubordinateId, s.Line, s.From }).IsUnique();
        }
    }
}
