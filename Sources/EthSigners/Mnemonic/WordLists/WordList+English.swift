// swift-format-ignore-file
// Made by Fixtures/scripts/make_word_lists.py from english.txt of PyPI mnemonic 0.21; do not edit.

extension WordList {
  static let english = WordList(
    words:
    #"""
    abandon ability able about above absent absorb abstract absurd abuse access accident account accuse \#
    achieve acid acoustic acquire across act action actor actress actual adapt add addict address adjust \#
    admit adult advance advice aerobic affair afford afraid again age agent agree ahead aim air airport \#
    aisle alarm album alcohol alert alien all alley allow almost alone alpha already also alter always \#
    amateur amazing among amount amused analyst anchor ancient anger angle angry animal ankle announce \#
    annual another answer antenna antique anxiety any apart apology appear apple approve april arch \#
    arctic area arena argue arm armed armor army around arrange arrest arrive arrow art artefact artist \#
    artwork ask aspect assault asset assist assume asthma athlete atom attack attend attitude attract \#
    auction audit august aunt author auto autumn average avocado avoid awake aware away awesome awful \#
    awkward axis baby bachelor bacon badge bag balance balcony ball bamboo banana banner bar barely \#
    bargain barrel base basic basket battle beach bean beauty because become beef before begin behave \#
    behind believe below belt bench benefit best betray better between beyond bicycle bid bike bind \#
    biology bird birth bitter black blade blame blanket blast bleak bless blind blood blossom blouse \#
    blue blur blush board boat body boil bomb bone bonus book boost border boring borrow boss bottom \#
    bounce box boy bracket brain brand brass brave bread breeze brick bridge brief bright bring brisk \#
    broccoli broken bronze broom brother brown brush bubble buddy budget buffalo build bulb bulk bullet \#
    bundle bunker burden burger burst bus business busy butter buyer buzz cabbage cabin cable cactus \#
    cage cake call calm camera camp can canal cancel candy cannon canoe canvas canyon capable capital \#
    captain car carbon card cargo carpet carry cart case cash casino castle casual cat catalog catch \#
    category cattle caught cause caution cave ceiling celery cement census century cereal certain chair \#
    chalk champion change chaos chapter charge chase chat cheap check cheese chef cherry chest chicken \#
    chief child chimney choice choose chronic chuckle chunk churn cigar cinnamon circle citizen city \#
    civil claim clap clarify claw clay clean clerk clever click client cliff climb clinic clip clock \#
    clog close cloth cloud clown club clump cluster clutch coach coast coconut code coffee coil coin \#
    collect color column combine come comfort comic common company concert conduct confirm congress \#
    connect consider control convince cook cool copper copy coral core corn correct cost cotton couch \#
    country couple course cousin cover coyote crack cradle craft cram crane crash crater crawl crazy \#
    cream credit creek crew cricket crime crisp critic crop cross crouch crowd crucial cruel cruise \#
    crumble crunch crush cry crystal cube culture cup cupboard curious current curtain curve cushion \#
    custom cute cycle dad damage damp dance danger daring dash daughter dawn day deal debate debris \#
    decade december decide decline decorate decrease deer defense define defy degree delay deliver \#
    demand demise denial dentist deny depart depend deposit depth deputy derive describe desert design \#
    desk despair destroy detail detect develop device devote diagram dial diamond diary dice diesel diet \#
    differ digital dignity dilemma dinner dinosaur direct dirt disagree discover disease dish dismiss \#
    disorder display distance divert divide divorce dizzy doctor document dog doll dolphin domain donate \#
    donkey donor door dose double dove draft dragon drama drastic draw dream dress drift drill drink \#
    drip drive drop drum dry duck dumb dune during dust dutch duty dwarf dynamic eager eagle early earn \#
    earth easily east easy echo ecology economy edge edit educate effort egg eight either elbow elder \#
    electric elegant element elephant elevator elite else embark embody embrace emerge emotion employ \#
    empower empty enable enact end endless endorse enemy energy enforce engage engine enhance enjoy \#
    enlist enough enrich enroll ensure enter entire entry envelope episode equal equip era erase erode \#
    erosion error erupt escape essay essence estate eternal ethics evidence evil evoke evolve exact \#
    example excess exchange excite exclude excuse execute exercise exhaust exhibit exile exist exit \#
    exotic expand expect expire explain expose express extend extra eye eyebrow fabric face faculty fade \#
    faint faith fall false fame family famous fan fancy fantasy farm fashion fat fatal father fatigue \#
    fault favorite feature february federal fee feed feel female fence festival fetch fever few fiber \#
    fiction field figure file film filter final find fine finger finish fire firm first fiscal fish fit \#
    fitness fix flag flame flash flat flavor flee flight flip float flock floor flower fluid flush fly \#
    foam focus fog foil fold follow food foot force forest forget fork fortune forum forward fossil \#
    foster found fox fragile frame frequent fresh friend fringe frog front frost frown frozen fruit fuel \#
    fun funny furnace fury future gadget gain galaxy gallery game gap garage garbage garden garlic \#
    garment gas gasp gate gather gauge gaze general genius genre gentle genuine gesture ghost giant gift \#
    giggle ginger giraffe girl give glad glance glare glass glide glimpse globe gloom glory glove glow \#
    glue goat goddess gold good goose gorilla gospel gossip govern gown grab grace grain grant grape \#
    grass gravity great green grid grief grit grocery group grow grunt guard guess guide guilt guitar \#
    gun gym habit hair half hammer hamster hand happy harbor hard harsh harvest hat have hawk hazard \#
    head health heart heavy hedgehog height hello helmet help hen hero hidden high hill hint hip hire \#
    history hobby hockey hold hole holiday hollow home honey hood hope horn horror horse hospital host \#
    hotel hour hover hub huge human humble humor hundred hungry hunt hurdle hurry hurt husband hybrid \#
    ice icon idea identify idle ignore ill illegal illness image imitate immense immune impact impose \#
    improve impulse inch include income increase index indicate indoor industry infant inflict inform \#
    inhale inherit initial inject injury inmate inner innocent input inquiry insane insect inside \#
    inspire install intact interest into invest invite involve iron island isolate issue item ivory \#
    jacket jaguar jar jazz jealous jeans jelly jewel job join joke journey joy judge juice jump jungle \#
    junior junk just kangaroo keen keep ketchup key kick kid kidney kind kingdom kiss kit kitchen kite \#
    kitten kiwi knee knife knock know lab label labor ladder lady lake lamp language laptop large later \#
    latin laugh laundry lava law lawn lawsuit layer lazy leader leaf learn leave lecture left leg legal \#
    legend leisure lemon lend length lens leopard lesson letter level liar liberty library license life \#
    lift light like limb limit link lion liquid list little live lizard load loan lobster local lock \#
    logic lonely long loop lottery loud lounge love loyal lucky luggage lumber lunar lunch luxury lyrics \#
    machine mad magic magnet maid mail main major make mammal man manage mandate mango mansion manual \#
    maple marble march margin marine market marriage mask mass master match material math matrix matter \#
    maximum maze meadow mean measure meat mechanic medal media melody melt member memory mention menu \#
    mercy merge merit merry mesh message metal method middle midnight milk million mimic mind minimum \#
    minor minute miracle mirror misery miss mistake mix mixed mixture mobile model modify mom moment \#
    monitor monkey monster month moon moral more morning mosquito mother motion motor mountain mouse \#
    move movie much muffin mule multiply muscle museum mushroom music must mutual myself mystery myth \#
    naive name napkin narrow nasty nation nature near neck need negative neglect neither nephew nerve \#
    nest net network neutral never news next nice night noble noise nominee noodle normal north nose \#
    notable note nothing notice novel now nuclear number nurse nut oak obey object oblige obscure \#
    observe obtain obvious occur ocean october odor off offer office often oil okay old olive olympic \#
    omit once one onion online only open opera opinion oppose option orange orbit orchard order ordinary \#
    organ orient original orphan ostrich other outdoor outer output outside oval oven over own owner \#
    oxygen oyster ozone pact paddle page pair palace palm panda panel panic panther paper parade parent \#
    park parrot party pass patch path patient patrol pattern pause pave payment peace peanut pear \#
    peasant pelican pen penalty pencil people pepper perfect permit person pet phone photo phrase \#
    physical piano picnic picture piece pig pigeon pill pilot pink pioneer pipe pistol pitch pizza place \#
    planet plastic plate play please pledge pluck plug plunge poem poet point polar pole police pond \#
    pony pool popular portion position possible post potato pottery poverty powder power practice praise \#
    predict prefer prepare present pretty prevent price pride primary print priority prison private \#
    prize problem process produce profit program project promote proof property prosper protect proud \#
    provide public pudding pull pulp pulse pumpkin punch pupil puppy purchase purity purpose purse push \#
    put puzzle pyramid quality quantum quarter question quick quit quiz quote rabbit raccoon race rack \#
    radar radio rail rain raise rally ramp ranch random range rapid rare rate rather raven raw razor \#
    ready real reason rebel rebuild recall receive recipe record recycle reduce reflect reform refuse \#
    region regret regular reject relax release relief rely remain remember remind remove render renew \#
    rent reopen repair repeat replace report require rescue resemble resist resource response result \#
    retire retreat return reunion reveal review reward rhythm rib ribbon rice rich ride ridge rifle \#
    right rigid ring riot ripple risk ritual rival river road roast robot robust rocket romance roof \#
    rookie room rose rotate rough round route royal rubber rude rug rule run runway rural sad saddle \#
    sadness safe sail salad salmon salon salt salute same sample sand satisfy satoshi sauce sausage save \#
    say scale scan scare scatter scene scheme school science scissors scorpion scout scrap screen script \#
    scrub sea search season seat second secret section security seed seek segment select sell seminar \#
    senior sense sentence series service session settle setup seven shadow shaft shallow share shed \#
    shell sheriff shield shift shine ship shiver shock shoe shoot shop short shoulder shove shrimp shrug \#
    shuffle shy sibling sick side siege sight sign silent silk silly silver similar simple since sing \#
    siren sister situate six size skate sketch ski skill skin skirt skull slab slam sleep slender slice \#
    slide slight slim slogan slot slow slush small smart smile smoke smooth snack snake snap sniff snow \#
    soap soccer social sock soda soft solar soldier solid solution solve someone song soon sorry sort \#
    soul sound soup source south space spare spatial spawn speak special speed spell spend sphere spice \#
    spider spike spin spirit split spoil sponsor spoon sport spot spray spread spring spy square squeeze \#
    squirrel stable stadium staff stage stairs stamp stand start state stay steak steel stem step stereo \#
    stick still sting stock stomach stone stool story stove strategy street strike strong struggle \#
    student stuff stumble style subject submit subway success such sudden suffer sugar suggest suit \#
    summer sun sunny sunset super supply supreme sure surface surge surprise surround survey suspect \#
    sustain swallow swamp swap swarm swear sweet swift swim swing switch sword symbol symptom syrup \#
    system table tackle tag tail talent talk tank tape target task taste tattoo taxi teach team tell ten \#
    tenant tennis tent term test text thank that theme then theory there they thing this thought three \#
    thrive throw thumb thunder ticket tide tiger tilt timber time tiny tip tired tissue title toast \#
    tobacco today toddler toe together toilet token tomato tomorrow tone tongue tonight tool tooth top \#
    topic topple torch tornado tortoise toss total tourist toward tower town toy track trade traffic \#
    tragic train transfer trap trash travel tray treat tree trend trial tribe trick trigger trim trip \#
    trophy trouble truck true truly trumpet trust truth try tube tuition tumble tuna tunnel turkey turn \#
    turtle twelve twenty twice twin twist two type typical ugly umbrella unable unaware uncle uncover \#
    under undo unfair unfold unhappy uniform unique unit universe unknown unlock until unusual unveil \#
    update upgrade uphold upon upper upset urban urge usage use used useful useless usual utility vacant \#
    vacuum vague valid valley valve van vanish vapor various vast vault vehicle velvet vendor venture \#
    venue verb verify version very vessel veteran viable vibrant vicious victory video view village \#
    vintage violin virtual virus visa visit visual vital vivid vocal voice void volcano volume vote \#
    voyage wage wagon wait walk wall walnut want warfare warm warrior wash wasp waste water wave way \#
    wealth weapon wear weasel weather web wedding weekend weird welcome west wet whale what wheat wheel \#
    when where whip whisper wide width wife wild will win window wine wing wink winner winter wire \#
    wisdom wise wish witness wolf woman wonder wood wool word work world worry worth wrap wreck wrestle \#
    wrist write wrong yard year yellow you young youth zebra zero zone zoo \#

    """#
    ,
    offsets:
    #"""
    00000800@00E00K00Q00X00_00h00o01501<01E01M01T01\01a01j02202902=02D02J02R02Y02_02c02j03203903?03E03M0\#
    3T03\03c03j04104704;04A04G04M04Q04U04]04c04i04o05705=05C05G05M05S05Z05`05f05n06306906@06H06P06V06]06\#
    d06l07307;07A07G07M07T07Z07c07j08208908A08I08Q08U08[08c08j09009809>09C09J09O09U09[09_09e09k0:00:70:?\#
    0:F0:M0:S0:W0:`0:g0:o0;30;:0;B0;H0;O0;V0;]0;e0;j0<10<80<A0<I0<Q0<W0<^0<c0<j0<o0=60=>0=F0=L0=R0=X0=]0\#
    =e0=k0>30>80>=0>F0>L0>R0>V0>^0>f0>k0?20?90?@0?D0?K0?S0?Z0?_0?e0?l0@30@90@>0@E0@M0@T0@Y0@`0@f0@m0A40A\#
    <0AB0AG0AM0AU0AZ0Aa0Ah0B00B70B?0BC0BH0BM0BU0BZ0B`0Bg0Bm0C30C90CA0CG0CM0CS0CY0C_0Cg0Cn0D30D80D>0DD0DI\#
    0DN0DS0DX0D]0Dc0Dh0Dn0E50E<0EC0EH0EO0EV0EZ0E^0Ef0El0F20F80F>0FD0FK0FQ0FX0F^0Fe0Fk0G10G:0GA0GH0GN0GV0\#
    G\0Gb0Gi0Go0H60H>0HD0HI0HN0HU0H\0Hc0Hj0I10I70I;0ID0II0IP0IV0I[0Ic0Ii0Io0J60J;0J@0JE0JJ0JQ0JV0JZ0J`0J\#
    g0Jm0K40K:0KA0KH0KP0KX0K`0Kd0Kk0L00L60L=0LC0LH0LM0LR0LY0L`0Lg0Lk0M30M90MB0MI0MP0MV0M^0Mc0Mk0N20N90N@\#
    0NH0NO0NW0N]0Nc0Nl0O30O90OA0OH0ON0OS0OY0O_0Of0Ok0P20P80P@0PF0PL0PT0P[0Pb0Pj0Q20Q80Q>0QD0QM0QT0Q\0Qa0\#
    Qg0Qm0R20R:0R?0RD0RJ0RP0RW0R]0Rd0Rj0S00S70S<0SB0SG0SM0SS0SY0S_0Sd0Sj0T20T90T?0TE0TM0TR0TY0T^0Tc0Tk0U\#
    10U80U@0UE0UM0US0UZ0Ub0Uj0V20V:0VC0VK0VT0V\0Ve0Vj0Vo0W60W;0WA0WF0WK0WS0WX0W_0We0Wm0X40X;0XB0XH0XO0XU\#
    0X\0Xb0Xg0Xm0Y30Y:0Y@0YF0YL0YS0YY0Y^0Yf0Yl0Z20Z90Z>0ZD0ZK0ZQ0ZY0Z_0Zf0Zn0[50[;0[?0[G0[L0[T0[X0[a0[i0\#
    \10\90\?0\G0\N0\S0\Y0\]0\d0\i0\o0]60]=0]B0]K0]P0]T0]Y0]`0]g0]n0^70^>0^F0^O0^X0^]0^e0^l0_10_80_>0_F0_\#
    M0_T0_[0_c0_h0_o0`60`>0`D0`K0`R0`[0`b0`i0`n0a60a>0aE0aL0aT0a[0ab0aj0ao0b70b=0bB0bI0bN0bU0b]0be0bm0c4\#
    0c=0cD0cI0cR0c[0cc0ch0d00d90dA0dJ0dQ0dX0d`0df0dm0e60e:0e?0eG0eN0eU0e\0eb0eg0el0f30f80f>0fE0fK0fS0fX0\#
    f^0fd0fj0g00g60g;0gA0gF0gK0gO0gT0gY0g^0ge0gj0h00h50h;0hC0hI0hO0hU0hZ0h`0hg0hl0i10i60i>0iF0iK0iP0iX0i\#
    _0ic0ii0j00j60j<0jE0jM0jU0j^0jg0jm0k20k90k@0kH0kO0kW0k^0kf0kl0l30l90l=0lE0lM0lS0lZ0lb0li0m00m80m>0mE\#
    0mL0mS0mZ0ma0mg0mn0n40n=0nE0nK0nQ0nU0n[0na0ni0no0o50o<0oB0oJ0oQ0oY0o`0oi0on10410;10A10I10P10Y10`10h1\#
    0o11711@11H11P11V11\11a11h11o12612=12E12L12T12[12a12e12m13413913A13F13L13R13W13]13b13i14014414:14B14\#
    G14O14S14Y14`14h14n15715?15H15P15T15Y15^15e15k16416:16@16D16J16R16X16_16d16i17017617;17@17G17N17S17X\#
    17^17e17j17n18618:18?18E18K18P18W18\18c18h18n19419:19A19G19M19Q19V19\19`19e19j1:11:61:;1:A1:H1:O1:T1\#
    :\1:b1:j1;11;81;>1;B1;J1;P1;Y1;_1;f1;m1<21<81<>1<D1<K1<Q1<V1<Z1<`1<h1<m1=41=;1=@1=G1=O1=T1=X1=_1=g1=\#
    n1>51>=1>A1>F1>K1>R1>X1>]1>e1>l1?21?91?A1?I1?O1?U1?Z1?a1?h1@01@51@:1@?1@F1@L1@R1@X1@`1@f1@l1A21A81A=\#
    1AB1AG1AO1AT1AY1A_1Ag1An1B51B<1BA1BF1BL1BR1BX1B^1Bd1Bl1C21C81C=1CC1CH1CP1CV1C[1Ca1Cg1Cm1D31D91D@1DD1\#
    DH1DN1DS1DX1D_1Dg1Dl1E21E91E>1ED1EL1EP1EU1EZ1Ea1Ef1Em1F31F91FB1FI1FO1FV1F[1F_1Fd1Fk1G01G51G:1G>1GC1G\#
    K1GQ1GX1G]1Gb1Gj1H11H61H<1HA1HF1HK1HR1HX1Ha1Hf1Hl1I11I71I;1I@1IF1IM1IS1I[1Ib1Ig1In1J41J91JA1JH1JL1JQ\#
    1JV1J_1Jd1Jk1Jo1K71K?1KE1KM1KU1K\1Kc1Kj1L21L:1L?1LG1LN1LW1L]1Lf1Lm1M61M=1ME1ML1MS1M[1Mc1Mj1N11N81N>1\#
    NG1NM1NU1N\1Nc1Nj1O21O:1OA1OJ1OO1OV1O]1Oe1Oj1P11P91P?1PD1PJ1PQ1PX1P\1Pa1Pi1Po1Q51Q;1Q?1QD1QI1QQ1QU1Q\#
    [1Qa1Qf1Qm1R41R91R>1RG1RL1RQ1RY1R]1Rb1Rf1Rm1S21S:1S?1SC1SK1SP1SW1S\1Sa1Sg1Sm1T21T61T<1TB1TI1TN1TS1TX\#
    1Ta1Th1Tn1U41U:1U@1UH1UM1UQ1UV1U^1Ud1Ui1V01V51V;1VA1VI1VN1VR1VX1V_1Vg1Vm1W21W91W>1WF1WM1WT1WZ1W_1Wg1\#
    Wo1X71X<1XA1XG1XL1XQ1XW1X\1Xa1Xh1Xm1Y41Y91Y@1YE1YJ1YR1YX1Y]1Yc1Yj1Yo1Z41Z<1ZA1ZH1ZM1ZS1ZY1Za1Zh1Zn1[\#
    41[;1[B1[J1[N1[T1[[1[`1[e1[j1\01\51\<1\@1\G1\O1\U1\]1\d1\j1]11]71]>1]E1]L1]U1]Z1]_1]f1]l1^51^:1^A1^H\#
    1^P1^U1^\1^a1^i1^n1_71_=1_C1_J1_O1_V1_]1_e1_j1`01`61`<1`B1`G1`O1`U1`\1`c1`l1a11a91a?1aD1aL1aR1aY1aa1\#
    ah1ao1b41b<1b@1bF1bN1bU1b[1bb1bf1bm1c51c<1cD1cJ1cO1cU1cZ1cb1ck1d21d91d?1dH1dN1dS1dY1d^1de1dj1e31e:1e\#
    A1eJ1eP1eU1e\1ec1ek1f01f61f;1fB1fI1fO1fV1f]1fb1fg1fl1g51g=1gE1gL1gR1gW1g[1gc1gk1h11h61h;1h@1hF1hL1hR\#
    1hZ1ha1hh1hn1i31i;1i@1iH1iO1iU1iY1ia1ih1in1j21j61j;1jB1jI1jQ1jY1j`1jh1jn1k41k<1kA1kE1kK1kR1kX1k\1ka1\#
    ke1kk1l31l81l=1lA1lG1lN1lS1lX1l^1lf1lm1m41m;1mA1mI1mO1mX1m^1me1mn1n51n=1nC1nK1nQ1nX1n`1ne1nj1no1o31o\#
    91o@1oG1oM1oR1oY1o^1oc1oj1oo20520;20A20I20O20V20]20b20i20o21421:21?21G21N21V21\21a21i21o22622;22C22K\#
    22O22W22^22e22l23423;23B23F23L23R23Y23b23h23o24724=24A24H24M24S24X24`24e24l25225825>25E25M25S25X25_2\#
    5f25l26126826=26B26H26N26S26Z26_26d26i27127927B27K27P27W27_27g27n28428=28D28L28S28[28c28j29229829>29\#
    F29L29U29\29d29j2:22::2:B2:I2:Q2:Y2:a2:g2;02;82;@2;F2;N2;U2;]2;b2;g2;m2<52<;2<A2<G2<P2<W2<_2<e2<j2<n\#
    2=52==2=E2=M2=U2=^2=d2=i2=n2>42>;2>C2>H2>M2>S2>Y2>^2>c2>i2>o2?42?:2?A2?G2?M2?R2?W2?^2?d2?h2?n2@42@92\#
    @@2@F2@N2@U2@]2@d2@k2A32A:2AB2AI2AP2AW2A^2Af2Am2B32B;2BB2BG2BN2BW2B^2Be2Bl2C22C72C>2CE2CL2CT2C[2Cc2C\#
    j2D32D:2DC2DL2DS2DZ2Db2Di2E12E82E?2EF2EM2EQ2EX2E]2Eb2Eg2Em2F32F92F?2FD2FI2FP2FU2F\2Fb2Fh2Fm2G32G92G@\#
    2GG2GO2GT2G[2G`2Ge2Gl2H22H82H>2HD2HK2HP2HT2HY2H]2Hd2Hj2Hn2I52I=2IB2IG2IM2IT2IZ2I_2If2Ik2J22J72J?2JG2\#
    JM2JU2JZ2J^2Jd2Ji2Jo2K72K=2KD2KK2KS2K\2Ke2Kk2L12L82L?2LE2LI2LP2LW2L\2Lc2Lj2M22M;2M@2ME2MM2MT2MY2Ma2M\#
    h2Mn2N72N>2NF2NN2NU2N[2Na2Nh2Nn2O62O<2OA2OG2OO2OV2O\2Ob2Og2On2P42P92P?2PD2PJ2PS2PY2P`2Pf2Pn2Q22Q:2Q?\#
    2QD2QJ2QP2QU2Q\2Qa2Qg2Qn2R62R=2RC2RH2RN2RU2R]2Ra2Rf2Rl2S32S72S=2SB2SH2SN2SS2SX2S^2Sf2Sl2T22T92T>2TE2\#
    TJ2TO2TU2T[2Ta2Tg2Tm2U42U:2U@2UE2UK2UP2UU2U\2Uc2Uh2Um2V22V82V@2VF2VO2VU2V]2Vb2Vg2Vm2W22W72W=2WB2WI2W\#
    O2WU2W[2Wc2Wi2Wo2X72X=2XC2XI2XP2XV2X]2Xc2Xh2Xo2Y52Y;2YC2YI2YO2YT2YZ2Ya2Yh2Yl2Z32Z;2ZD2ZK2ZS2ZY2Z_2Zf\#
    2Zl2[22[82[>2[C2[I2[O2[T2[Y2[`2[f2[l2\22\82\@2\F2\L2\R2\X2\a2\h2\o2]62]?2]G2]M2]U2][2]c2]j2^12^92^>2\#
    ^E2^L2^R2^Z2^_2^f2^j2_02_72_=2_D2_L2_Q2_Y2__2_h2`12`82`@2`H2`P2`V2`[2`a2`g2`m2a32a82a>2aE2aK2aR2aZ2a\#
    `2ag2am2b42b82b=2bD2bI2bN2bS2bZ2b_2be2bl2c12c72c<2cA2cE2cL2cS2cX2c]2cb2cg2cm2d22d82d=2dD2dJ2dO2dU2dZ\#
    2db2dh2do2e52e;2eC2eJ2eO2eU2eZ2ea2ef2ek2eo2f52f<2fB2fH2fP2fV2f^2fb2fk2g22g82g?2gH2gM2gT2g\2ga2gg2gk2\#
    h12h82h>2hF2hO2hT2hZ2hb2hi2ho2i42i82i>2iD2iL2iS2iY2ib2ig2im2j42j92j?2jD2jJ2jP2jV2j\2jd2ji2jn2k52k=2k\#
    C2kH2kN2kV2k\2kb2kf2kk2l32l:2l?2lF2lM2lR2lY2l`2lg2lm2m22m82m<2mA2mI2mN2mW2m^2mf2ml2n42n:2n?2nF2nM2nU\#
    2n]2nd2ni2o22o:2oA2oG2oO2oV2o]2oe2ol30130730=30C30H30N30R30W30^30f30l31431;31B31H31N31U31[31_31f31l3\#
    2432932?32G32N32U32]32c32h32o33733<33C33K33R33Z33b33j34034534=34E34L34T34Z34_34e34l35235835>35D35I35\#
    Q35X35]35d35i35o36436936>36E36J36R36W36_36d36i36o37537:37>37E37L37Q37X37`37d37l38438:38B38G38K38Q38V\#
    38\38b38g38m39239:39?39E39J39O39T39X39_39d39i39n3:53:<3:A3:H3:M3:R3:Z3:_3:e3:l3;13;63;;3;@3;F3;L3;R3\#
    ;W3;]3;e3;k3<13<73<<3<A3<H3<L3<R3<X3<^3<c3<h3<l
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
    I0I1I2I3I4I5I6I7I8I9I:I;I<I=I>I?I@IAIBICIDIEIFIGIHIIIJIKILIMINIOIPIQIRISITIUIVIWIXIYIZI[I\I]I^I_I`Ia\#
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
