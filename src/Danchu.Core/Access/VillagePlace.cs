using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Access;

/// <summary>
/// Thôn của xã: from one day to another (both inclusive) the village belongs to the commune. A village is no level of the hierarchy: it stands on no line, is
/// asked nothing and counted nowhere; upwards it belongs to whoever the commune belongs to (SQL function <c>superiors</c>).
/// </summary>
public sealed class VillagePlace
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required OrganisationId VillageId { get; init; }

    public required OrganisationId CommuneId { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<VillagePlace>
    {
        public void Configure(EntityTypeBuilder<VillagePlace> builder)
        {
            builder.HasIndex(p => new { p.VillageId, p.From }).IsUnique();
            builder.HasIndex(p => p.CommuneId);
        }
    }
}
