using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Entries;

/// <summary>Sổ của đơn vị: that a unit keeps a register, and since when. From that day what the register counts is counted, nought too.</summary>
public sealed class Book
{
    public required OrganisationId OrganisationId { get; init; }

    public required string RegisterKey { get; init; }

    public required DateOnly KeptFrom { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Book>
    {
        public void Configure(EntityTypeBuilder<Book> builder) => builder.HasKey(b => new { b.OrganisationId, b.RegisterKey });
    }
}
