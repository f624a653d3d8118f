// swift-format-ignore-file
// Made by Fixtures/scripts/make_word_lists.py from czech.txt of PyPI mnemonic 0.21; do not edit.

extension WordList {
  static let czech = WordList(
    words:
    #"""
    abdikace abeceda adresa agrese akce aktovka alej alkohol amputace ananas andulka anekdota anketa \#
    antika anulovat archa arogance asfalt asistent aspirace astma astronom atlas atletika atol autobus \#
    azyl babka bachor bacil baculka badatel bageta bagr bahno bakterie balada baletka balkon balonek \#
    balvan balza bambus bankomat barbar baret barman baroko barva baterka batoh bavlna bazalka bazilika \#
    bazuka bedna beran beseda bestie beton bezinka bezmoc beztak bicykl bidlo biftek bikiny bilance \#
    biograf biolog bitva bizon blahobyt blatouch blecha bledule blesk blikat blizna blokovat bloudit \#
    blud bobek bobr bodlina bodnout bohatost bojkot bojovat bokorys bolest borec borovice bota boubel \#
    bouchat bouda boule bourat boxer bradavka brambora branka bratr brepta briketa brko brloh bronz \#
    broskev brunetka brusinka brzda brzy bublina bubnovat buchta buditel budka budova bufet bujarost \#
    bukvice buldok bulva bunda bunkr burza butik buvol buzola bydlet bylina bytovka bzukot capart \#
    carevna cedr cedule cejch cejn cela celer celkem celnice cenina cennost cenovka centrum cenzor \#
    cestopis cetka chalupa chapadlo charita chata chechtat chemie chichot chirurg chlad chleba chlubit \#
    chmel chmura chobot chochol chodba cholera chomout chopit choroba chov chrapot chrlit chrt chrup \#
    chtivost chudina chutnat chvat chvilka chvost chyba chystat chytit cibule cigareta cihelna cihla \#
    cinkot cirkus cisterna citace citrus cizinec cizost clona cokoliv couvat ctitel ctnost cudnost \#
    cuketa cukr cupot cvaknout cval cvik cvrkot cyklista daleko dareba datel datum dcera debata dechovka \#
    decibel deficit deflace dekl dekret demokrat deprese derby deska detektiv dikobraz diktovat dioda \#
    diplom disk displej divadlo divoch dlaha dlouho dluhopis dnes dobro dobytek docent dochutit dodnes \#
    dohled dohoda dohra dojem dojnice doklad dokola doktor dokument dolar doleva dolina doma dominant \#
    domluvit domov donutit dopad dopis doplnit doposud doprovod dopustit dorazit dorost dort dosah \#
    doslov dostatek dosud dosyta dotaz dotek dotknout doufat doutnat dovozce dozadu doznat dozorce \#
    drahota drak dramatik dravec draze drdol drobnost drogerie drozd drsnost drtit drzost duben duchovno \#
    dudek duha duhovka dusit dusno dutost dvojice dvorec dynamit ekolog ekonomie elektron elipsa email \#
    emise emoce empatie epizoda epocha epopej epos esej esence eskorta eskymo etiketa euforie evoluce \#
    exekuce exkurze expedice exploze export extrakt facka fajfka fakulta fanatik fantazie farmacie \#
    favorit fazole federace fejeton fenka fialka figurant filozof filtr finance finta fixace fjord \#
    flanel flirt flotila fond fosfor fotbal fotka foton frakce freska fronta fukar funkce fyzika galeje \#
    garant genetika geolog gilotina glazura glejt golem golfista gotika graf gramofon granule grep gril \#
    grog groteska guma hadice hadr hala halenka hanba hanopis harfa harpuna havran hebkost hejkal hejno \#
    hejtman hektar helma hematom herec herna heslo hezky historik hladovka hlasivky hlava hledat hlen \#
    hlodavec hloh hloupost hltat hlubina hluchota hmat hmota hmyz hnis hnojivo hnout hoblina hoboj hoch \#
    hodiny hodlat hodnota hodovat hojnost hokej holinka holka holub homole honitba honorace horal horda \#
    horizont horko horlivec hormon hornina horoskop horstvo hospoda hostina hotovost houba houf houpat \#
    houska hovor hradba hranice hravost hrazda hrbolek hrdina hrdlo hrdost hrnek hrobka hromada hrot \#
    hrouda hrozen hrstka hrubost hryzat hubenost hubnout hudba hukot humr husita hustota hvozd hybnost \#
    hydrant hygiena hymna hysterik idylka ihned ikona iluze imunita infekce inflace inkaso inovace \#
    inspekce internet invalida investor inzerce ironie jablko jachta jahoda jakmile jakost jalovec \#
    jantar jarmark jaro jasan jasno jatka javor jazyk jedinec jedle jednatel jehlan jekot jelen jelito \#
    jemnost jenom jepice jeseter jevit jezdec jezero jinak jindy jinoch jiskra jistota jitrnice jizva \#
    jmenovat jogurt jurta kabaret kabel kabinet kachna kadet kadidlo kahan kajak kajuta kakao kaktus \#
    kalamita kalhoty kalibr kalnost kamera kamkoliv kamna kanibal kanoe kantor kapalina kapela kapitola \#
    kapka kaple kapota kapr kapusta kapybara karamel karotka karton kasa katalog katedra kauce kauza \#
    kavalec kazajka kazeta kazivost kdekoliv kdesi kedluben kemp keramika kino klacek kladivo klam \#
    klapot klasika klaun klec klenba klepat klesnout klid klima klisna klobouk klokan klopa kloub \#
    klubovna klusat kluzkost kmen kmitat kmotr kniha knot koalice koberec kobka kobliha kobyla kocour \#
    kohout kojenec kokos koktejl kolaps koleda kolize kolo komando kometa komik komnata komora kompas \#
    komunita konat koncept kondice konec konfese kongres konina konkurs kontakt konzerva kopanec kopie \#
    kopnout koprovka korbel korektor kormidlo koroptev korpus koruna koryto korzet kosatec kostka kotel \#
    kotleta kotoul koukat koupelna kousek kouzlo kovboj koza kozoroh krabice krach krajina kralovat \#
    krasopis kravata kredit krejcar kresba kreveta kriket kritik krize krkavec krmelec krmivo krocan \#
    krok kronika kropit kroupa krovka krtek kruhadlo krupice krutost krvinka krychle krypta krystal kryt \#
    kudlanka kufr kujnost kukla kulajda kulich kulka kulomet kultura kuna kupodivu kurt kurzor kutil \#
    kvalita kvasinka kvestor kynolog kyselina kytara kytice kytka kytovec kyvadlo labrador lachtan \#
    ladnost laik lakomec lamela lampa lanovka lasice laso lastura latinka lavina lebka leckdy leden \#
    lednice ledovka ledvina legenda legie legrace lehce lehkost lehnout lektvar lenochod lentilka \#
    lepenka lepidlo letadlo letec letmo letokruh levhart levitace levobok libra lichotka lidojed \#
    lidskost lihovina lijavec lilek limetka linie linka linoleum listopad litina litovat lobista lodivod \#
    logika logoped lokalita loket lomcovat lopata lopuch lord losos lotr loudal louh louka louskat lovec \#
    lstivost lucerna lucifer lump lusk lustrace lvice lyra lyrika lysina madam madlo magistr mahagon \#
    majetek majitel majorita makak makovice makrela malba malina malovat malvice maminka mandle manko \#
    marnost masakr maskot masopust matice matrika maturita mazanec mazivo mazlit mazurka mdloba mechanik \#
    meditace medovina melasa meloun mentolka metla metoda metr mezera migrace mihnout mihule mikina \#
    mikrofon milenec milimetr milost mimika mincovna minibar minomet minulost miska mistr mixovat \#
    mladost mlha mlhovina mlok mlsat mluvit mnich mnohem mobil mocnost modelka modlitba mohyla mokro \#
    molekula momentka monarcha monokl monstrum montovat monzun mosaz moskyt most motivace motorka motyka \#
    moucha moudrost mozaika mozek mozol mramor mravenec mrkev mrtvola mrzet mrzutost mstitel mudrc \#
    muflon mulat mumie munice muset mutace muzeum muzikant myslivec mzda nabourat nachytat nadace \#
    nadbytek nadhoz nadobro nadpis nahlas nahnat nahodile nahradit naivita najednou najisto najmout \#
    naklonit nakonec nakrmit nalevo namazat namluvit nanometr naoko naopak naostro napadat napevno \#
    naplnit napnout naposled naprosto narodit naruby narychlo nasadit nasekat naslepo nastat natolik \#
    navenek navrch navzdory nazvat nebe nechat necky nedaleko nedbat neduh negace nehet nehoda nejen \#
    nejprve neklid nelibost nemilost nemoc neochota neonka nepokoj nerost nerv nesmysl nesoulad netvor \#
    neuron nevina nezvykle nicota nijak nikam nikdy nikl nikterak nitro nocleh nohavice nominace nora \#
    norek nositel nosnost nouze noviny novota nozdra nuda nudle nuget nutit nutnost nutrie nymfa obal \#
    obarvit obava obdiv obec obehnat obejmout obezita obhajoba obilnice objasnit objekt obklopit oblast \#
    oblek obliba obloha obluda obnos obohatit obojek obout obrazec obrna obruba obrys obsah obsluha \#
    obstarat obuv obvaz obvinit obvod obvykle obyvatel obzor ocas ocel ocenit ochladit ochota ochrana \#
    ocitnout odboj odbyt odchod odcizit odebrat odeslat odevzdat odezva odhadce odhodit odjet odjinud \#
    odkaz odkoupit odliv odluka odmlka odolnost odpad odpis odplout odpor odpustit odpykat odrazka \#
    odsoudit odstup odsun odtok odtud odvaha odveta odvolat odvracet odznak ofina ofsajd ohlas ohnisko \#
    ohrada ohrozit ohryzek okap okenice oklika okno okouzlit okovy okrasa okres okrsek okruh okupant \#
    okurka okusit olejnina olizovat omak omeleta omezit omladina omlouvat omluva omyl onehdy opakovat \#
    opasek operace opice opilost opisovat opora opozice opravdu oproti orbital orchestr orgie orlice \#
    orloj ortel osada oschnout osika osivo oslava oslepit oslnit oslovit osnova osoba osolit ospalec \#
    osten ostraha ostuda ostych osvojit oteplit otisk otop otrhat otrlost otrok otruby otvor ovanout \#
    ovar oves ovlivnit ovoce oxid ozdoba pachatel pacient padouch pahorek pakt palanda palec palivo \#
    paluba pamflet pamlsek panenka panika panna panovat panstvo pantofle paprika parketa parodie parta \#
    paruka paryba paseka pasivita pastelka patent patrona pavouk pazneht pazourek pecka pedagog pejsek \#
    peklo peloton penalta pendrek penze periskop pero pestrost petarda petice petrolej pevnina pexeso \#
    pianista piha pijavice pikle piknik pilina pilnost pilulka pinzeta pipeta pisatel pistole pitevna \#
    pivnice pivovar placenta plakat plamen planeta plastika platit plavidlo plaz plech plemeno plenta \#
    ples pletivo plevel plivat plnit plno plocha plodina plomba plout pluk plyn pobavit pobyt pochod \#
    pocit poctivec podat podcenit podepsat podhled podivit podklad podmanit podnik podoba podpora podraz \#
    podstata podvod podzim poezie pohanka pohnutka pohovor pohroma pohyb pointa pojistka pojmout pokazit \#
    pokles pokoj pokrok pokuta pokyn poledne polibek polknout poloha polynom pomalu pominout pomlka \#
    pomoc pomsta pomyslet ponechat ponorka ponurost popadat popel popisek poplach poprosit popsat popud \#
    poradce porce porod porucha poryv posadit posed posila poskok poslanec posoudit pospolu postava \#
    posudek posyp potah potkan potlesk potomek potrava potupa potvora poukaz pouto pouzdro povaha \#
    povidla povlak povoz povrch povstat povyk povzdech pozdrav pozemek poznatek pozor pozvat pracovat \#
    prahory praktika prales praotec praporek prase pravda princip prkno probudit procento prodej profese \#
    prohra projekt prolomit promile pronikat propad prorok prosba proton proutek provaz prskavka prsten \#
    prudkost prut prvek prvohory psanec psovod pstruh ptactvo puberta puch pudl pukavec puklina pukrle \#
    pult pumpa punc pupen pusa pusinka pustina putovat putyka pyramida pysk pytel racek rachot radiace \#
    radnice radon raft ragby raketa rakovina rameno rampouch rande rarach rarita rasovna rastr ratolest \#
    razance razidlo reagovat reakce recept redaktor referent reflex rejnok reklama rekord rekrut rektor \#
    reputace revize revma revolver rezerva riskovat riziko robotika rodokmen rohovka rokle rokoko \#
    romaneto ropovod ropucha rorejs rosol rostlina rotmistr rotoped rotunda roubenka roucho roup roura \#
    rovina rovnice rozbor rozchod rozdat rozeznat rozhodce rozinka rozjezd rozkaz rozloha rozmar rozpad \#
    rozruch rozsah roztok rozum rozvod rubrika ruchadlo rukavice rukopis ryba rybolov rychlost rydlo \#
    rypadlo rytina ryzost sadista sahat sako samec samizdat samota sanitka sardinka sasanka satelit \#
    sazba sazenice sbor schovat sebranka secese sedadlo sediment sedlo sehnat sejmout sekera sekta \#
    sekunda sekvoje semeno seno servis sesadit seshora seskok seslat sestra sesuv sesypat setba setina \#
    setkat setnout setrvat sever seznam shoda shrnout sifon silnice sirka sirotek sirup situace skafandr \#
    skalisko skanzen skaut skeptik skica skladba sklenice sklo skluz skoba skokan skoro skripta skrz \#
    skupina skvost skvrna slabika sladidlo slanina slast slavnost sledovat slepec sleva slezina slib \#
    slina sliznice slon sloupek slovo sluch sluha slunce slupka slza smaragd smetana smilstvo smlouva \#
    smog smrad smrk smrtka smutek smysl snad snaha snob sobota socha sodovka sokol sopka sotva souboj \#
    soucit soudce souhlas soulad soumrak souprava soused soutok souviset spalovna spasitel spis splav \#
    spodek spojenec spolu sponzor spornost spousta sprcha spustit sranda sraz srdce srna srnec srovnat \#
    srpen srst srub stanice starosta statika stavba stehno stezka stodola stolek stopa storno stoupat \#
    strach stres strhnout strom struna studna stupnice stvol styk subjekt subtropy suchar sudost sukno \#
    sundat sunout surikata surovina svah svalstvo svetr svatba svazek svisle svitek svoboda svodidlo \#
    svorka svrab sykavka sykot synek synovec sypat sypkost syrovost sysel sytost tabletka tabule tahoun \#
    tajemno tajfun tajga tajit tajnost taktika tamhle tampon tancovat tanec tanker tapeta tavenina \#
    tazatel technika tehdy tekutina telefon temnota tendence tenista tenor teplota tepna teprve terapie \#
    termoska textil ticho tiskopis titulek tkadlec tkanina tlapka tleskat tlukot tlupa tmel toaleta \#
    topinka topol torzo touha toulec tradice traktor tramp trasa traverza trefit trest trezor trhavina \#
    trhlina trochu trojice troska trouba trpce trpitel trpkost trubec truchlit truhlice trus trvat tudy \#
    tuhnout tuhost tundra turista turnaj tuzemsko tvaroh tvorba tvrdost tvrz tygr tykev ubohost uboze \#
    ubrat ubrousek ubrus ubytovna ucho uctivost udivit uhradit ujednat ujistit ujmout ukazatel uklidnit \#
    uklonit ukotvit ukrojit ulice ulita ulovit umyvadlo unavit uniforma uniknout upadnout uplatnit \#
    uplynout upoutat upravit uran urazit usednout usilovat usmrtit usnadnit usnout usoudit ustlat \#
    ustrnout utahovat utkat utlumit utonout utopenec utrousit uvalit uvolnit uvozovka uzdravit uzel \#
    uzenina uzlina uznat vagon valcha valoun vana vandal vanilka varan varhany varovat vcelku vchod \#
    vdova vedro vegetace vejce velbloud veletrh velitel velmoc velryba venkov veranda verze veselka \#
    veskrze vesnice vespodu vesta veterina veverka vibrace vichr videohra vidina vidle vila vinice viset \#
    vitalita vize vizitka vjezd vklad vkus vlajka vlak vlasec vlevo vlhkost vliv vlnovka vloupat \#
    vnucovat vnuk voda vodivost vodoznak vodstvo vojensky vojna vojsko volant volba volit volno voskovka \#
    vozidlo vozovna vpravo vrabec vracet vrah vrata vrba vrcholek vrhat vrstva vrtule vsadit vstoupit \#
    vstup vtip vybavit vybrat vychovat vydat vydra vyfotit vyhledat vyhnout vyhodit vyhradit vyhubit \#
    vyjasnit vyjet vyjmout vyklopit vykonat vylekat vymazat vymezit vymizet vymyslet vynechat vynikat \#
    vynutit vypadat vyplatit vypravit vypustit vyrazit vyrovnat vyrvat vyslovit vysoko vystavit vysunout \#
    vysypat vytasit vytesat vytratit vyvinout vyvolat vyvrhel vyzdobit vyznat vzadu vzbudit vzchopit \#
    vzdor vzduch vzdychat vzestup vzhledem vzkaz vzlykat vznik vzorek vzpoura vztah vztek xylofon zabrat \#
    zabydlet zachovat zadarmo zadusit zafoukat zahltit zahodit zahrada zahynout zajatec zajet zajistit \#
    zaklepat zakoupit zalepit zamezit zamotat zamyslet zanechat zanikat zaplatit zapojit zapsat zarazit \#
    zastavit zasunout zatajit zatemnit zatknout zaujmout zavalit zavelet zavinit zavolat zavrtat \#
    zazvonit zbavit zbrusu zbudovat zbytek zdaleka zdarma zdatnost zdivo zdobit zdroj zdvih zdymadlo \#
    zelenina zeman zemina zeptat zezadu zezdola zhatit zhltnout zhluboka zhotovit zhruba zima zimnice \#
    zjemnit zklamat zkoumat zkratka zkumavka zlato zlehka zloba zlom zlost zlozvyk zmapovat zmar zmatek \#
    zmije zmizet zmocnit zmodrat zmrzlina zmutovat znak znalost znamenat znovu zobrazit zotavit zoubek \#
    zoufale zplodit zpomalit zprava zprostit zprudka zprvu zrada zranit zrcadlo zrnitost zrno zrovna \#
    zrychlit zrzavost zticha ztratit zubovina zubr zvednout zvenku zvesela zvon zvrat zvukovod zvyk \#

    """#
    ,
    offsets:
    #"""
    00000900A00H00O00T00\00a00i01201901A01J01Q01X01a01g02002702@02I02O02X02^02g02l03403903?03F03L03T03\0\#
    3c03h03n04704>04F04M04U04\04b04i05205905?05F05M05S05[05a05h06006906@06F06L06S06Z06`06h06o07607=07C07\#
    J07Q07Y07a07h07n08408=08F08M08U08[08b08i09209:09?09E09J09R09Z09c09j0:20::0:A0:G0:P0:U0:\0:d0:j0;00;7\#
    0;=0;F0;O0;V0;\0;c0;k0<00<60<<0<D0<M0<V0<\0<a0<i0=20=90=A0=G0=N0=T0=]0=e0=l0>20>80>>0>D0>J0>P0>W0>^0\#
    >e0>m0?40?;0?C0?H0?O0?U0?Z0?_0?e0?l0@40@;0@C0@K0@S0@Z0@c0@i0A10A:0AB0AH0AQ0AX0A`0Ah0An0B50B=0BC0BJ0B\#
    Q0BY0B`0Bh0C00C70C?0CD0CL0CS0CX0C^0Cg0Co0D70D=0DE0DL0DR0DZ0Da0Dh0E10E90E?0EF0EM0EV0E]0Ed0El0F30F90FA\#
    0FH0FO0FV0F^0Fe0Fj0G00G90G>0GC0GJ0GS0GZ0Ga0Gg0Gm0H30H:0HC0HK0HS0H[0H`0Hg0I00I80I>0ID0IM0IV0I_0Ie0Il0\#
    J10J90JA0JH0JN0JU0J^0Jc0Ji0K10K80KA0KH0KO0KV0K\0Kb0Kj0L10L80L?0LH0LN0LU0L\0La0Lj0M30M90MA0MG0MM0MU0M\#
    ]0Mf0Mo0N70N>0NC0NI0NP0NY0N_0Nf0Nl0O20O;0OB0OJ0OR0OY0O`0Oh0P00P50P>0PE0PK0PQ0PZ0Pc0Pi0Q10Q70Q>0QD0QM\#
    0QS0QX0Q`0Qf0Ql0R30R;0RB0RJ0RQ0RZ0Rc0Rj0S00S60S<0SD0SL0SS0SZ0S_0Sd0Sk0T30T:0TB0TJ0TR0TZ0Tb0Tk0U30U:0\#
    UB0UH0UO0UW0U_0Uh0V10V90V@0VI0VQ0VW0V^0Vg0Vo0W50W=0WC0WJ0WP0WW0W]0We0Wj0X10X80X>0XD0XK0XR0XY0X_0Xf0X\#
    m0Y40Y;0YD0YK0YT0Y\0Yb0Yh0Z10Z80Z=0ZF0ZN0ZS0ZX0Z]0Zf0Zk0[20[70[<0[D0[J0[R0[X0[`0[g0[o0\60\<0\D0\K0\Q\#
    0\Y0\_0\e0\k0]10]:0]C0]L0]R0]Y0]^0]g0]l0^50^;0^C0^L0^Q0^W0^\0^a0^i0^o0_70_=0_B0_I0_P0_X0_`0_h0_n0`60\#
    `<0`B0`I0`Q0`Z0``0`f0`o0a50a>0aE0aM0aV0a^0af0an0b70b=0bB0bI0bP0bV0b]0be0bm0c40c<0cC0cI0cP0cV0c]0ce0c\#
    j0d10d80d?0dG0dN0dW0d_0de0dk0e00e70e?0eE0eM0eU0e]0ec0el0f30f90f?0fE0fM0fU0f]0fd0fl0g50g>0gG0gP0gX0g_\#
    0gf0gm0h40h<0hC0hK0hR0hZ0h_0he0hk0i10i70i=0iE0iK0iT0i[0ia0ig0in0j60j<0jC0jK0jQ0jX0j_0je0jk0k20k90kA0\#
    kJ0kP0kY0k`0kf0kn0l40l<0lC0lI0lQ0lW0l]0ld0lj0m10m:0mB0mI0mQ0mX0ma0mg0mo0n50n<0nE0nL0nU0n[0na0nh0nm0o\#
    50o>0oF0oN0oU0oZ0ob0oj10010610>10F10M10V10_10e10n11311<11A11H11P11U11\11d11j11o12612=12F12K12Q12X12`\#
    12g12m13313<13C13L13Q13X13^13d13i14114914?14G14N14U14\14d14j15215915@15G15L15T15[15a15i16016716@16F1\#
    6N16V16\16d16l17317;17C17L17T17Z17b17k18218;18D18M18T18[18b18i19119819>19F19M19T19]19d19k1:21:71:?1:\#
    G1:M1:U1:^1:g1:o1;61;>1;E1;M1;T1;[1;a1;i1<11<81<?1<D1<L1<S1<Z1<a1<g1=01=81=@1=H1=P1=W1=_1=d1=m1>21>:\#
    1>@1>H1>O1>U1>]1>e1>j1?31?81??1?E1?M1?V1?^1?f1?o1@61@=1@C1@K1@S1@\1@d1@l1A11A91A@1AF1AN1AU1AZ1Ab1Aj1\#
    B11B71B>1BD1BL1BT1B\1Bd1Bj1C21C81C@1CH1CP1CY1Cb1Cj1D21D:1D@1DF1DO1DW1D`1Dh1Dn1E71E?1EH1EQ1EY1E_1Eg1E\#
    m1F31F<1FE1FL1FT1F\1Fd1Fk1G31G<1GB1GK1GR1GY1G^1Gd1Gi1H01H51H;1HC1HI1HR1HZ1Hb1Hg1Hl1I51I;1I@1IG1IN1IT\#
    1IZ1Ib1Ij1J21J:1JC1JI1JR1JZ1J`1Jg1Jo1K71K?1KF1KL1KT1K[1Kb1Kk1L21L:1LC1LK1LR1LY1La1Lh1M11M:1MC1MJ1MQ1\#
    MZ1M`1Mg1Ml1N31N;1NC1NJ1NQ1NZ1Nb1Nk1O21O91OB1OJ1OR1O[1Oa1Og1Oo1P71P<1PE1PJ1PP1PW1P]1Pd1Pj1Q21Q:1QC1Q\#
    J1QP1QY1Qb1Qk1R21R;1RD1RK1RQ1RX1R]1Rf1Rn1S51S<1SE1SM1SS1SY1S`1Si1So1T71T=1TF1TN1TT1T[1Ta1Tg1Tn1U41U;\#
    1UB1UK1UT1UY1Ub1Uk1V21V;1VB1VJ1VQ1VX1V_1Vh1W11W91WB1WJ1WR1W[1Wc1Wk1X21X:1XC1XL1XR1XY1Xa1Xi1Y11Y91YA1\#
    YJ1YS1Y[1Yb1Yk1Z31Z;1ZC1ZJ1ZR1ZZ1Za1Zj1[11[61[=1[C1[L1[S1[Y1[`1[f1[m1\31\;1\B1\K1\T1\Z1\c1\j1]21]91]\#
    >1]F1]O1]V1]]1]d1]m1^41^:1^@1^F1^K1^T1^Z1^a1^j1_31_81_>1_F1_N1_T1_[1_b1_i1_n1`41`:1`@1`H1`O1`U1`Z1`b\#
    1`h1`n1a31a;1aD1aL1aU1a^1ag1an1b71b>1bD1bK1bR1bY1b_1bh1bo1c51c=1cC1cJ1cP1cV1c^1cg1cl1d21d:1d@1dH1dQ1\#
    dW1d\1da1dh1e11e81e@1eI1eO1eU1e\1ed1el1f41f=1fD1fL1fT1fZ1fb1fh1g11g71g>1gE1gN1gT1gZ1gb1gh1h11h91hA1h\#
    J1hQ1hW1h]1hc1hj1i11i91iB1iI1iO1iV1i\1id1ik1j31j;1j@1jH1jO1jT1j]1jc1jj1k01k71k=1kE1kL1kS1k\1ke1kj1l2\#
    1l91lB1lK1lR1lW1l^1lg1ln1m61m<1mD1mM1mS1m[1mc1mj1n21n;1nA1nH1nN1nT1nZ1nc1ni1no1o61o>1oE1oM1oT1oZ1oa1\#
    oi1oo20720>20E20M20U20[20`20g20o21521<21B21J21O21T21]21c21h21o22822@22H22P22U22]22c22j23123923A23I23\#
    P23V23^23f23o24724?24G24M24T24[24b24k25425;25C25J25R25[25a25i26026626>26F26N26T26]26b26k27327:27C27K\#
    27R27[27`27i27o28628=28E28M28U28\28d28l29429<29D29M29T29[29c29l2:32:<2:A2:G2:O2:V2:[2:c2:j2;12;72;<2\#
    ;C2;K2;R2;X2;]2;b2;j2<02<72<=2<F2<L2<U2<^2<f2<n2=62=?2=F2=M2=U2=\2=e2=l2>32>:2>B2>K2>S2>[2>a2>h2?12?\#
    92?A2?H2?N2?U2?\2?b2?j2@22@;2@B2@J2@Q2@Z2@a2@g2@n2A72A@2AH2AQ2AY2A_2Ag2Ao2B82B?2BE2BM2BS2BY2Ba2Bg2Bo\#
    2C52C<2CC2CL2CU2C]2Ce2Cm2D32D92D@2DH2DP2DX2D_2Dg2Dn2E42E<2EC2EK2ER2EX2E_2Eg2Em2F62F>2FF2FO2FU2F\2Fe2\#
    Fm2G62G=2GE2GN2GT2G[2Gc2Gi2H22H;2HB2HJ2HQ2HY2Hb2Hj2I32I:2IA2IH2IO2IW2I^2Ig2In2J72J<2JB2JK2JR2JY2J`2J\#
    h2K02K52K:2KB2KJ2KQ2KV2K\2Ka2Kg2Kl2L42L<2LD2LK2LT2LY2L_2Le2Ll2M42M<2MB2MG2MM2MT2M]2Md2Mm2N32N:2NA2NI\#
    2NO2NX2N`2Nh2O12O82O?2OH2OQ2OX2O_2Og2On2P52P<2PE2PL2PR2P[2Pc2Pl2Q32Q<2QE2QM2QS2QZ2Qc2Qk2R32R:2R@2RI2\#
    RR2RZ2Rb2Rk2S22S72S=2SD2SL2SS2S[2Sb2Sk2T42T<2TD2TK2TS2TZ2Ta2Ti2U02U72U=2UD2UL2UU2U^2Uf2Uk2V32V<2VB2V\#
    J2VQ2VX2V`2Vf2Vk2W12W:2WA2WI2WR2WZ2Wb2Wh2X12X62X>2XG2XN2XV2X_2Xe2Xl2Y42Y;2YA2YI2YQ2YX2Y]2Yd2Yl2Z42Z;\#
    2ZB2ZI2ZO2ZW2Z]2Zd2Zk2[32[;2[A2[H2[N2[V2[\2[d2[j2\22\82\@2\I2\R2\Z2\`2\h2\n2]62]?2]D2]J2]P2]W2]]2]e2\#
    ]j2^22^92^@2^H2^Q2^Y2^_2^h2_12_82_>2_F2_K2_Q2_Z2__2_g2_m2`32`92`@2`G2`L2`T2`\2`e2`m2a22a82a=2aD2aK2a\#
    Q2aV2a\2aa2ah2an2b62b<2bB2bH2bO2bV2b]2be2bl2c42c=2cD2cK2cT2c]2cf2ck2d12d82dA2dG2dO2dX2d`2dg2do2e62e;\#
    2eA2eF2eL2eT2eZ2e_2ed2el2f52f=2fD2fK2fR2fZ2fa2fg2fn2g62g=2gC2gL2gR2gY2g`2gi2go2h42h<2hE2hL2hS2hY2h`2\#
    hg2i02i92i>2iG2iM2iT2i[2ib2ii2j12j:2jA2jG2jO2jU2j[2jc2ji2k12k:2k@2kG2kP2kW2k^2kf2km2l32l92lA2lI2lP2l\#
    W2l`2lf2lm2m42m=2mE2mN2mT2m]2me2mm2n62n>2nD2nL2nR2nY2na2nj2o12o72o@2oH2oP2oX2o_2og2on30430930A30I30O\#
    30U30[30b30j31231831>31G31N31T31[31d31l32332;32B32I32O32W32_32f32o33833=33C33H33P33W33^33f33m34634=3\#
    4D34L34Q34V34\34d34j35035935?35H35M35V35]35e35m36536<36E36N36V36^36f36l37237937B37I37R37[37d37m38638\#
    >38F38K38R38[38d38l39539<39D39K39T39]39c39k3:33:<3:E3:L3:T3:]3:f3:k3;33;:3;@3;F3;M3;T3;Y3;`3;h3;n3<6\#
    3<>3<E3<K3<Q3<W3<`3<f3<o3=73=?3=F3=N3=U3=]3=c3=k3>33>;3>C3>I3>R3>Z3>b3>h3?13?83?>3?C3?J3?P3?Y3?^3?f3\#
    ?l3@23@73@>3@C3@J3@P3@X3@]3@e3@m3A63A;3A@3AI3AR3AZ3Ac3Ai3B03B73B=3BC3BI3BR3BZ3Bb3Bi3C03C73C<3CB3CG3C\#
    P3CV3C]3Cd3Ck3D43D:3D?3DG3DN3DW3D]3Dc3Dk3E43E<3ED3EM3EU3E^3Ed3El3F53F=3FE3FM3FU3F]3Ff3Fo3G73G?3GG3GP\#
    3GY3Gb3Gj3H33H:3HC3HJ3HS3H\3Hd3Hl3I43I=3IF3IN3IV3I_3If3Il3J43J=3JC3JJ3JS3J[3Jd3Jj3K23K83K?3KG3KM3KS3\#
    K[3Kb3Kk3L43L<3LD3LM3LU3L]3Le3Ln3M63M<3ME3MN3MW3M_3Mg3Mo3N83NA3NI3NR3NZ3Na3Ni3O23O;3OC3OL3OU3O^3Of3O\#
    n3P63P>3PF3PO3PV3P]3Pf3Pm3Q53Q<3QE3QK3QR3QX3Q^3Qg3R03R63R=3RD3RK3RS3RZ3Rc3Rl3S53S<3SA3SI3SQ3SY3Sa3Si\#
    3T23T83T?3TE3TJ3TP3TX3Ta3Tf3Tm3U33U:3UB3UJ3US3U\3Ua3Ui3V23V83VA3VI3VP3VX3V`3Vi3W03W93WA3WG3WM3WT3W\3\#
    We3Wj3X13X:3XC3XJ3XR3X[3X`3Xi3Y03Y83Y=3YC3YL3YQ
    """#
    ,
    order:
    #"""
    000102030405060708090:0;0<0=0>0?0@0A0B0C0D0E0F0G0H0I0J0K0L0M0N0O0P0Q0R0S0T0U0V0W0X0Y0Z0[0\0]0^0_0`0a\#
    0b0c0d0e0f0g0h0i0j0k0l0m0n0o101112131415161718191:1;1<1=1>1?1@1A1B1C1D1E1F1G1H1I1J1K1L1M1N1O1P1Q1R1S\#
    1T1U1V1W1X1Y1Z1[1\1]1^1_1`1a1b1c1d1e1f1g1h1i1j1k1l1m1n1o202122232425262728292:2;2<2=2>2?2@2A2B2C2D2E\#
    2F2G2H2I2J2K2L2M2N2O2P2Q2R2S2T2U2V2W2X2Y2Z2[2\2]2^2_2`2a2b2c2d2e2f2g2h2i2j2k2l2m2n2o3031323334353637\#
    38393:3;3<3=3>3?3@3A3B3C3D3E3F3G3H3I3J3K3L3M3N3O3P3Q3R3S3T3U3V3W3X3Y3Z3[3\3]3^3_3`3a3b3c3d3e3f3g3h3i\#
    3j3k3l3m3n3o404142434445464748494:4;4<4=4>4?4@4A4B4C4D4E4F4G4H4I4J4K4L4M4N4O4P4Q4R4S4T4U4V4W4X4Y4Z4[\#
    4\4]4^4_4`4a4b4c4d4e4f4g4h4i4j4k4l4m4n4o505152535455565758595:5;5<5=5>5?5@5A5B5C5D5E5F5G5H5I5J5K5L5M\#
    5N5O5P5Q5R5S5T5U5V5W5X5Y5Z5[5\5]5^5_5`5a5b5c5d5e5f5g5h5i5j5k5l5m5n5o606162636465666768696:6;6<6=6>6?\#
    6@6A6B6C6D6E6F6G6H6I6J6K6L6M6N6O6P6Q6R6S6T6U6V6W6X6Y6Z6[6\6]6^6_6`6a6b6c6d6e6f6g6h6i6j6k6l6m6n6o7071\#
    72737475767778797:7;7<7=7>7?7@7A7B7C7D7E7F7G7H7I7J7K7L7M7N7O7P7Q7R7S7T7U7V7W7X7Y7Z7[7\7]7^7_7`7a7b7c\#
    7d7e7f7g7h7i7j7k7l7m7n7o808182838485868788898:8;8<8=8>8?8@8A8B8C8D8E8F8G8H8I8J8K8L8M8N8O8P8Q8R8S8T8U\#
    8V8W8X8Y8Z8[8\8]8^8_8`8a8b8c8d8e8f8g8h8i8j8k8l8m8n8o909192939495969798999:9;9<9=9>9?9@9A9B9C9D9E9F9G\#
    9H9I9J9K9L9M9N9O9P9Q9R9S9T9U9V9W9X9Y9Z9[9\9]9^9_9`9a9b9c9d9e9f9g9h9i9j9k9l9m9n9o:0:1:2:3:4:5:6:7:8:9\#
    :::;:<:=:>:?:@:A:B:C:D:E:F:G:H:I:J:K:L:M:N:O:P:Q:R:S:T:U:V:W:X:Y:Z:[:\:]:^:_:`:a:b:c:d:e:f:g:h:i:j:k\#
    :l:m:n:o;0;1;2;3;4;5;6;7;8;9;:;;;<;=;>;?;@;A;B;C;D;E;F;G;H;I;J;K;L;M;N;O;P;Q;R;S;T;U;V;W;X;Y;Z;[;\;]\#
    ;^;_;`;a;b;c;d;e;f;g;h;i;j;k;l;m;n;o<0<1<2<3<4<5<6<7<8<9<:<;<<<=<><?<@<A<B<C<D<E<F<G<H<I<J<K<L<M<N<O\#
    <P<Q<R<S<T<U<V<W<X<Y<Z<[<\<]<^<_<`<a<b<c<d<e<f<g<h<i<j<k<l<m<n<o=0=1=2=3=4=5=6=7=8=9=:=;=<===>=?=@=A\#
    =B=C=D=E=F=G=H=I=J=K=L=M=N=O=P=Q=R=S=T=U=V=W=X=Y=Z=[=\=]=^=_=`=a=b=c=d=e=f=g=h=i=j=k=l=m=n=o>0>1>2>3\#
    >4>5>6>7>8>9>:>;><>=>>>?>@>A>B>C>D>E>F>G>H>I>J>K>L>M>N>O>P>Q>R>S>T>U>V>W>X>Y>Z>[>\>]>^>_>`>a>b>c>d>e\#
    >f>g>h>i>j>k>l>m>n>o?0?1?2?3?4?5?6?7?8?9?:?;?<?=?>???@?A?B?C?D?E?F?G?H?I?J?K?L?M?N?O?P?Q?R?S?T?U?V?W\#
    ?X?Y?Z?[?\?]?^?_?`?a?b?c?d?e?f?g?h?i?j?k?l?m?n?o@0@1@2@3@4@5@6@7@8@9@:@;@<@=@>@?@@@A@B@C@D@E@F@G@H@I\#
    @J@K@L@M@N@O@P@Q@R@S@T@U@V@W@X@Y@Z@[@\@]@^@_@`@a@b@c@d@e@f@g@h@i@j@k@l@m@n@oA0A1A2A3A4A5A6A7A8A9A:A;\#
    A<A=A>A?A@AAABACADAEAFAGAHAIAJAKALAMANAOAPAQARASATAUAVAWAXAYAZA[A\A]A^A_A`AaAbAcAdAeAfAgAhAiAjAkAlAm\#
    AnAoB0B1B2B3B4B5B6B7B8B9B:B;B<B=B>B?B@BABBBCBDBEBFBGBHBIBJBKBLBMBNBOBPBQBRBSBTBUBVBWBXBYBZB[B\B]B^B_\#
    B`BaBbBcBdBeBfBgBhBiBjBkBlBmBnBoC0C1C2C3C4C5C6C7C8C9C:C;C<C=C>C?C@CACBCCCDCECFCGCHCICJCKCLCMCNCOCPCQ\#
    CRCSCTCUCVCWCXCYCZC[C\C]C^C_C`CaCbCcCdCeCfCgChCiCjCkClCmCnCoD0D1D2D3D4D5D6D7D8D9D:D;D<D=D>D?D@DADBDC\#
    DDDEDFDGDHDIDJDKDLDMDNDODPDQDRDSDTDUDVDWDXDYDZD[D\D]D^D_D`DaDbDcDdDeDfDgDhDiDjDkDlDmDnDoE0E1E2E3E4E5\#
    E6E7E8E9E:E;E<E=E>E?E@EAEBECEDEEEFEGEHEIEJEKELEMENEOEPEQERESETEUEVEWEXEYEZE[E\E]E^E_E`EaEbEcEdEeEfEg\#
    EhEiEjEkElEmEnEoF0F1F2F3F4F5F6F7F8F9F:F;F<F=F>F?F@FAFBFCFDFEFFFGFHFIFJFKFLFMFNFOFPFQFRFSFTFUFVFWFXFY\#
    FZF[F\F]F^F_F`FaFbFcFdFeFfFgFhFiFjFkFlFmFnFoG0G1G2G3G4G5G6G7G8G9G:G;G<G=G>G?G@GAGBGCGDGEGFGGGHGIGJGK\#
    GLGMGNGOGPGQGRGSGTGUGVGWGXGYGZG[G\G]G^G_G`GaGbGcGdGeGfGgGhGiGjGkGlGmGnGoH0H1H2H3H4H5H6H7H8H9H:H;H<H=\#
    H>H?H@HAHBHCHDHEHFHGHHHIHJHKHLHMHNHOHPHQHRHSHTHUHVHWHXHYHZH[H\H]H^H_H`HaHbHcHdHeHfHgHhHiHjHkHlHmHnHo\#
    I0I1I2I3I4I5I6I7I8I9I:I;I<I=I>I?I@IAIBICIDIEIFIGIHIIIJIKILIMINIOIPIQIRISITIVIWIUIXIYIZI[I\I]I^I_I`Ia\#
    IbIcIdIeIfIgIhIiIjIkIlImInIoJ0J1J2J3J4J5J6J7J8J9J:J;J<J=J>J?J@JAJBJCJDJEJFJGJHJIJJJKJLJMJNJOJPJQJRJS\#
    JTJUJVJWJXJYJZJ[J\J]J^J_J`JaJbJcJdJeJfJgJhJiJjJkJlJmJnJoK0K1K2K3K4K5K6K7K8K9K:K;K<K=K>K?K@KAKBKCKDKE\#
    KFKGKHKIKJKKKLKMKNKOKPKQKRKSKTKUKVKWKXKYKZK[K\K]K^K_K`KaKbKcKdKeKfKgKhKiKjKkKlKmKnKoL0L1L2L3L4L5L6L7\#
    L8L9L:L;L<L=L>L?L@LALBLCLDLELFLGLHLILJLKLLLMLNLOLPLQLRLSLTLULVLWLXLYLZL[L\L]L^L_L`LaLbLcLdLeLfLgLhLi\#
    LjLkLlLmLnLoM0M1M2M3M4M5M6M7M8M9M:M;M<M=M>M?M@MAMBMCMDMEMFMGMHMIMJMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZM[\#
    M\M]M^M_M`MaMbMcMdMeMfMgMhMiMjMkMlMmMnMoN0N1N2N3N4N5N6N7N8N9N:N;N<N=N>N?N@NANBNCNDNENFNGNHNINJNKNLNM\#
    NNNONPNQNRNSNTNUNVNWNXNYNZN[N\N]N^N_N`NaNbNcNdNeNfNgNhNiNjNkNlNmNnNoO0O1O2O3O4O5O6O7O8O9O:O;O<O=O>O?\#
    O@OAOBOCODOEOFOGOHOIOJOKOLOMONOOOPOQOROSOTOUOVOWOXOYOZO[O\O]O^O_O`OaObOcOdOeOfOgOhOiOjOkOlOmOnOo
    """#
  )
}
