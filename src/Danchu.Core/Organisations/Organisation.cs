using Danchu.Core.Access;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Organisations;

/// <summary>Cơ quan, đơn vị, tổ chức: whoever reports or is reported to. It has a first and, once merged or abolished, a last day.</summary>
public sealed class Organisation
{
    public const int NameLimit = 200;
    public const int CodeLimit = 35;

    public OrganisationId Id { get; init; } = OrganisationId.New();

    /// <summary>Short stable code, unique; at most 35 characters of 0-9 A-Z and dots (QĐ 20/2020/QĐ-TTg).</summary>
    public required string Code { get; set; }

    public required string Name { get; set; }

    public string ShortName { get; set; } = "";

    /// <summary><see cref="Name"/> and short name without case and diacritics, for search.</summary>
    public string SearchName { get; set; } = "";

    public required OrganisationKind Kind { get; set; }

    public required Level Level { get; set; }

    /// <summary>Địa danh written before the date of its documents ("Tam Đường").</summary>
    public string Place { get; set; } = "";

    /// <summary>First day of existence, inclusive.</summary>
    public required DateOnly From { get; set; }

    /// <summary>Last day of existence, inclusive; null while it exists.</summary>
    public DateOnly? To { get; set; }

    /// <summary>Says so when the unit or its data are made up for the demonstration.</summary>
    public string Note { get; set; } = "";

    /// <summary>Row version: a stale form does not overwrite.</summary>
    public uint Version { get; private set; }

    public bool ExistsOn(DateOnly day) => From <= day && (To is null || day <= To);

    internal sealed class Configuration : IEntityTypeConfiguration<Organisation>
    {
        public void Configure(EntityTypeBuilder<Organisation> builder)
        {
            builder.Property(o => o.Name).HasMaxLength(NameLimit).UseCollation("vi-x-icu");
            builder.Property(o => o.ShortName).HasMaxLength(NameLimit);
            builder.Property(o => o.Code).HasMaxLength(CodeLimit);
            builder.Property(o => o.Version).IsRowVersion();
            builder.HasIndex(o => o.Code).IsUnique();
            builder.HasMany<Membership>().WithOne().HasForeignKey(m => m.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany<ProposedMembership>().WithOne().HasForeignKey(m => m.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany<Person>().WithOne().HasForeignKey(p => p.HomeOrganisationId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany<StandingOffice>().WithOne().HasForeignKey(s => s.BodyId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany<StandingOffice>().WithOne().HasForeignKey(s => s.OfficeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany<Subordination>().WithOne().HasForeignKey(s => s.SuperiorId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany<Subordination>().WithOne().HasForeignKey(s => s.SubordinateId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany<VillagePlace>().WithOne().HasForeignKey(p => p.VillageId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany<VillagePlace>().WithOne().HasForeignKey(p => p.CommuneId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
