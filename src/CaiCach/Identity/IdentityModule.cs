using CaiCach.Foundation;
using CaiCach.Foundation.Records;
using CaiCach.Identity.Accounts;
using CaiCach.Identity.Own;
using CaiCach.Identity.Roles;
using CaiCach.Identity.SettingUp;
using CaiCach.Identity.SigningIn;
using CaiCach.Identity.Web;

namespace CaiCach.Identity;

/// <summary>Who may do what: accounts, sign-in, roles and the units they reach.</summary>
public sealed class IdentityModule : IModule
{
    public const string AccountsAddress = "/thiet-lap/tai-khoan";
    public const string RolesAddress = "/thiet-lap/vai-tro";

    public void Plug(Sockets sockets)
    {
        Records(sockets);
        Acts(sockets);
        sockets
            .Service<Officers>().Service<Sessions>().Service<SecondStep>().Service<Granters>()
            .Service<OneTimeCodes>().Service<OwnPassword>().Service<SecondFactors>().Service<StandardRoles>().Service<FirstStart>()
            .Search<Account>(a => new Findable(a.PersonName, $"{a.Name} {a.Post}", a.Unit, a.From))
            .Menu(MenuGroups.System, 20, "Tài khoản", AccountsAddress, "people", Permission.ReadAccounts)
            .Menu(MenuGroups.System, 21, "Vai trò", RolesAddress, "lock", Permission.ReadAccounts);
    }

    private static void Records(Sockets sockets) => sockets
        .Record<Account>(Account.Kind, "Tài khoản", Permission.ReadAccounts, name => $"{AccountsAddress}/{name}",
            a => new RecordCard { Number = a.Name, Title = a.PersonName, Unit = a.Unit, Day = a.From, Detail = a.Post })
        .Record<Role>(Role.Kind, "Vai trò", Permission.ReadAccounts, code => $"{RolesAddress}/{code}",
            r => new RecordCard { Number = r.Code, Title = r.Name, Unit = Scope.OfAll, Day = r.From })
        .Record<RoleGrant>(RoleGrant.RecordKind, "Vai trò được cấp", Permission.ReadAccounts, id => $"{RolesAddress}/cap/{id}",
            g => new RecordCard { Number = g.Number, Title = g.Role, Unit = g.Unit, Day = g.From, Detail = g.Document },
            within: (db, scope) => db.GrantsIn(scope))
        .Record<SignInEvent>(SignInEvent.Kind, "Đăng nhập", Permission.ReadAccounts, id => $"{AccountsAddress}/dang-nhap/{id}",
            e => new RecordCard { Number = e.Number, Title = e.Account ?? "", Unit = "" }, within: (db, scope) => db.SignInsIn(scope));

    private static void Acts(Sockets sockets) => sockets
        .Act<SignIn>(SignIn.Act, "đăng nhập")
        .Act<Door>(Door.WrongAct, "đăng nhập không được")
        .Act<SignOut>(SignOut.Act, "đăng xuất")
        .Act<SignOutEverywhere>(SignOutEverywhere.Act, "đăng xuất mọi nơi")
        .Act<NoteRefusal>(NoteRefusal.Act, "mở trang không có quyền")
        .Act<CreateAccount>(CreateAccount.Act, "mở tài khoản")
        .Act<ChangeAccount>(ChangeAccount.Act, "sửa tài khoản")
        .Act<ResetPassword>(ResetPassword.Act, "cấp mã thay mật khẩu")
        .Act<RemoveLostFactor>(RemoveLostFactor.Act, "gỡ xác thực hai bước đã mất")
        .Act<ChangePassword>(ChangePassword.Act, "đổi mật khẩu")
        .Act<EnrolSecondFactor>(EnrolSecondFactor.Act, "bật xác thực hai bước")
        .Act<RemoveSecondFactor>(RemoveSecondFactor.Act, "tắt xác thực hai bước")
        .Act<RenewRecoveryCodes>(RenewRecoveryCodes.Act, "đổi mã dự phòng")
        .Act<ChooseDisplay>(ChooseDisplay.Act, "chọn ngôn ngữ, màu nền")
        .Act<CreateRole>(CreateRole.Act, "thêm vai trò")
        .Act<ChangeRole>(ChangeRole.Act, "đổi quyền của vai trò")
        .Act<GrantRole>(GrantRole.Act, "cấp vai trò")
        .Act<EndGrant>(EndGrant.Act, "thu vai trò")
        .Act<SetUpHouse>(SetUpHouse.Act, "khởi tạo hệ thống")
        .Act<DemoAccounts>(DemoAccounts.Act, "dựng tài khoản mẫu");
}
