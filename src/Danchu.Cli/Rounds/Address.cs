using System.CommandLine;
using Danchu.Core.Identifiers;
using Danchu.Core.Organisations;
using Danchu.Core.Rounds;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Cli.Rounds;

/// <summary><c>rounds address</c>: chooses the addressees of a draft, by kind of unit.</summary>
internal static class Address
{
    public static Command Build()
    {
        var asUser = Session.As();
        var round = new Argument<Guid>("round");
        var kinds = new Option<OrganisationKind[]>("--kind") { Description = "Loại đơn vị, có thể nêu nhiều lần", AllowMultipleArgumentsPerToken = true };
        var direct = new Option<bool>("--direct") { Description = "Chỉ đơn vị trực thuộc" };
        var command = new Command("address", "Chọn nơi nhận của đợt") { asUser, round, kinds, direct };
        command.SetAction((parsed, token) => Session.RunAsync(
            parsed.GetValue(asUser)!,
            async (services, actor, cancellationToken) => Session.Answer(
                await services.GetRequiredService<ChooseAddressees>().ExecuteAsync(
                    actor,
                    new ChooseAddressees.Input(
                        RoundId.Of(parsed.GetValue(round)), new AddresseeFilter { Kinds = parsed.GetValue(kinds) ?? [], DirectOnly = parsed.GetValue(direct) }),
                    cancellationToken),
                chosen => Console.WriteLine($"Thêm {chosen.Added}, tổng cộng {chosen.Total} đơn vị.")),
            token));
        return command;
    }
}
