using Danchu.Core.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Danchu.Core.Accounts.SecondFactors;

/// <summary>From this day on, whoever has the role anywhere works only with a second factor.</summary>
public sealed class SecondFactorDemand
{
    public required Role Role { get; init; }

    public required DateOnly From { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<SecondFactorDemand>
    {
        public void Configure(EntityTypeBuilder<SecondFactorDemand> builder)
        {
            builder.ToTable("second_factor_demands");
            builder.HasKey(d => d.Role);
        }
    }
}
