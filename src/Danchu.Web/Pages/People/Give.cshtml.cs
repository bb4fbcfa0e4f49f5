using Danchu.Core.Access;
using Danchu.Core.Accounts;
using Danchu.Core.Addresses;
using Microsoft.AspNetCore.Mvc;

namespace Danchu.Web.Pages.People;

/// <summary>Giao vai trò: gives an existing person a role in an organisation.</summary>
public sealed class GiveModel(GiveMembership giveMembership) : DanchuPage
{
    [BindProperty]
    public GiveMembership.Input Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string Organisation { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string UserName { get; set; } = "";

    public IActionResult OnGet()
    {
        Input = Input with { Organisation = Organisation, UserName = UserName };
        return CurrentActor.OrganisationsAs(Role.Administrator).Any() ? Page() : StatusCode(StatusCodes.Status403Forbidden);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => ModelState.IsValid
        ? await AnswerAsync(
            await giveMembership.ExecuteAsync(CurrentActor, Input, cancellationToken),
            Answer,
            () => Task.FromResult<IActionResult>(Page()))
        : await InvalidAsync(() => Task.FromResult<IActionResult>(Page()));

    private IActionResult Answer(GiveMembership.Given given) => given switch
    {
        { PersonId: { } person, Waits: false } => Confirmed(Address.People.Overview(person), "Đã giao vai trò."),
        { PersonId: { } person } => Confirmed(
            Address.People.Overview(person),
            "Đã ghi đề nghị. Vai trò có hiệu lực khi một người quản trị khác của đơn vị hoặc của cấp trên xác nhận."),
        _ => Confirmed(
            Address.People.Index(),
            "Đã ghi đề nghị. Tên đăng nhập này không thuộc các đơn vị bạn quản trị: nếu có tài khoản như vậy, "
                + "vai trò có hiệu lực khi người quản trị tài khoản đó xác nhận."),
    };
}
